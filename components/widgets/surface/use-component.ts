'use client';

import { useSyncExternalStore } from 'react';
import type { SurfaceComponent } from '@/lib/widgets/surface';
import { useSurface } from './surface-context';

/** A component of the surface as it is now; nothing while it is on its way. */
export function useComponent(id: string): SurfaceComponent | undefined {
  const { store } = useSurface();
  const current = () => store.surface.components.get(id);
  return useSyncExternalStore(store.subscribe, current, current);
}

/** The words of a component that is a text; nothing of any other. */
export const textOf = (component: SurfaceComponent | undefined): unknown =>
  component?.component === 'Text' ? component.text : undefined;
