'use client';

import { memo } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { DRAWN } from './drawn';
import { useSurface } from './surface-context';
import { useComponent } from './use-component';

/** One component where it stands; a placeholder while it is on its way. */
export const SurfaceNode = memo(function SurfaceNode({ id, scope }: { id: string; scope: string }) {
  const { complete } = useSurface();
  const component = useComponent(id);
  if (!component) return complete ? null : <Skeleton className="h-8 w-full min-w-16" />;
  const Drawn = DRAWN[component.component];
  return <Drawn component={component} scope={scope} />;
});
