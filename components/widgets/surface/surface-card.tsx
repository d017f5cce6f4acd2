'use client';

import type { DrawnProps } from './drawn-props';
import { useSurface } from './surface-context';
import { useNames } from './use-value';

export function SurfaceCard({ component, scope }: DrawnProps<'Card'>) {
  const { draw } = useSurface();
  const names = useNames(component.accessibility, scope);
  return (
    <div
      {...names}
      role={names['aria-label'] ? 'group' : undefined}
      className="min-w-0 rounded-lg border border-line bg-surface p-4 shadow-card"
    >
      {draw(component.child, scope)}
    </div>
  );
}
