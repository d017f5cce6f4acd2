'use client';

import type { DrawnProps } from './drawn-props';
import { ICONS, isIconName } from './icons';
import { useNames, useText } from './use-value';

export function SurfaceIcon({ component, scope }: DrawnProps<'Icon'>) {
  const { name } = component;
  const own = typeof name === 'object' && 'svgPath' in name ? name.svgPath : undefined;
  const bound = useText(typeof name === 'object' && 'path' in name ? name : undefined, scope);
  const names = useNames(component.accessibility, scope);
  const label = names['aria-label'];
  const seen = label ? ({ role: 'img', ...names } as const) : ({ 'aria-hidden': true } as const);
  if (own !== undefined) {
    return (
      // biome-ignore lint/a11y/noSvgWithoutTitle: named, or hidden, like the other icons
      <svg {...seen} viewBox="0 0 24 24" fill="currentColor" className="size-5 shrink-0">
        <path d={own} />
      </svg>
    );
  }
  const wanted = typeof name === 'string' ? name : bound;
  if (!isIconName(wanted)) return null;
  const Icon = ICONS[wanted];
  return <Icon {...seen} className="size-5 shrink-0" />;
}
