'use client';

import { cn } from '@/components/ui/cn';
import type { DrawnProps } from './drawn-props';
import { useChildren } from './surface-children';
import { useNames } from './use-value';

const JUSTIFY = {
  start: 'justify-start',
  center: 'justify-center',
  end: 'justify-end',
  stretch: 'justify-stretch',
  spaceAround: 'justify-around',
  spaceBetween: 'justify-between',
  spaceEvenly: 'justify-evenly',
} as const;

const ALIGN = {
  start: 'items-start',
  center: 'items-center',
  end: 'items-end',
  stretch: 'items-stretch',
} as const;

export const SurfaceRow = (props: DrawnProps<'Row'>) => (
  <Layout {...props} className="flex-row flex-wrap gap-x-3 gap-y-2" />
);

export const SurfaceColumn = (props: DrawnProps<'Column'>) => (
  <Layout {...props} className="flex-col gap-3" />
);

function Layout({
  component,
  scope,
  className,
}: (DrawnProps<'Row'> | DrawnProps<'Column'>) & { className: string }) {
  const { children, justify = 'start', align = 'stretch', accessibility } = component;
  const drawn = useChildren(children, scope);
  const names = useNames(accessibility, scope);
  return (
    <div
      {...names}
      role={names['aria-label'] ? 'group' : undefined}
      className={cn('flex min-w-0', className, JUSTIFY[justify], ALIGN[align])}
    >
      {drawn.map(({ key, node, weight }) => {
        const share = weight ?? (justify === 'stretch' ? 1 : undefined);
        const style = share === undefined ? undefined : { flex: `${share} ${share} 0%` };
        return (
          <div key={key} style={style} className="min-w-0 max-w-full">
            {node}
          </div>
        );
      })}
    </div>
  );
}
