'use client';

import { useEffect, useRef } from 'react';
import { PlainOnError } from '@/components/chat/plain-on-error';
import { Skeleton } from '@/components/ui/skeleton';
import type { SurfaceAction, Surface as SurfaceContent } from '@/lib/widgets/surface';
import { DrawnSurface } from './drawn-surface';
import { SurfaceFallback } from './surface-fallback';
import { useCheckedSurface } from './use-checked-surface';

type SurfaceProps = {
  /** The messages of the surface, in order; more may follow. */
  operations: readonly unknown[];
  /** Whether all of its messages are here. */
  complete?: boolean;
  /** Told of a click, and given all data where the agent asked for it. */
  onAction?: (action: SurfaceAction, data?: unknown) => void;
  /** Whether a surface that cannot be drawn says so. */
  fallback?: boolean;
};

export function SurfaceView({
  operations,
  complete = true,
  onAction,
  fallback = true,
}: SurfaceProps) {
  const checked = useCheckedSurface(operations, complete);
  const drawn = useRef<SurfaceContent>(undefined);
  const surface = checked?.ok ? checked.surface : undefined;
  useEffect(() => {
    if (surface) drawn.current = surface;
  }, [surface]);

  const problems = checked && !checked.ok ? checked.problems : [];
  const failed = fallback ? <SurfaceFallback problems={problems} operations={operations} /> : null;
  // What is half written may be wrong for a moment; what stood here before stays meanwhile.
  const unsettled = !checked || (!checked.ok && !complete);
  const shown = unsettled ? drawn.current : surface;
  if (!shown && unsettled) return <Skeleton className="h-24 w-full" />;
  if (!shown) return checked?.ok ? null : failed;
  return (
    <PlainOnError plain={failed}>
      <DrawnSurface
        key={shown.surfaceId}
        surface={shown}
        complete={complete}
        compile={checked?.compile}
        onAction={onAction}
      />
    </PlainOnError>
  );
}
