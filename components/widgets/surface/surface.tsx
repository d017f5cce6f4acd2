'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

const SurfaceView = dynamic(() => import('./surface-view').then((module) => module.SurfaceView), {
  ssr: false,
  loading: () => <Skeleton className="h-24 w-full" />,
});

/**
 * A surface of A2UI (v0.9, v0.9.1). Its messages are checked before anything is drawn: they may be
 * anyone's. Its code is loaded when the first one is shown.
 */
export function Surface(props: ComponentProps<typeof SurfaceView>) {
  return <SurfaceView {...props} />;
}
