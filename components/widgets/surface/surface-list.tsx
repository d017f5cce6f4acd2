'use client';

import { cn } from '@/components/ui/cn';
import type { DrawnProps } from './drawn-props';
import { useChildren } from './surface-children';
import { useNames } from './use-value';

const ALIGN = {
  start: 'items-start',
  center: 'items-center',
  end: 'items-end',
  stretch: 'items-stretch',
} as const;

const MARKS = { ordered: 'list-decimal pl-6', unordered: 'list-disc pl-6', none: 'list-none' };

/** A list; marked ones keep the look of a list, others are laid out like rows and columns. */
export function SurfaceList({ component, scope }: DrawnProps<'List'>) {
  const { children, direction = 'vertical', align = 'stretch', listStyle = 'none' } = component;
  const drawn = useChildren(children, scope);
  const names = useNames(component.accessibility, scope);
  const Element = listStyle === 'ordered' ? 'ol' : 'ul';
  const flow = direction === 'horizontal' ? 'flex flex-row flex-wrap gap-3' : 'flex flex-col gap-2';
  const marked = listStyle !== 'none' && direction === 'vertical';
  return (
    // The role stays although it is the element's own: without marks, Safari takes it for no list.
    <Element
      {...names}
      role="list"
      className={cn('min-w-0', MARKS[listStyle], marked ? 'space-y-1' : cn(flow, ALIGN[align]))}
    >
      {drawn.map(({ key, node }) => (
        <li key={key} className="min-w-0">
          {node}
        </li>
      ))}
    </Element>
  );
}
