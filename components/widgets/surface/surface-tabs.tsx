'use client';

import { Tabs } from '@base-ui/react/tabs';
import type { DrawnProps } from './drawn-props';
import { useSurface } from './surface-context';
import { useNames, useTexts } from './use-value';

export function SurfaceTabs({ component, scope }: DrawnProps<'Tabs'>) {
  const { draw } = useSurface();
  const titles = useTexts(
    component.tabs.map(({ title }) => title),
    scope,
  );
  const names = useNames(component.accessibility, scope);
  return (
    <Tabs.Root defaultValue={0} className="min-w-0">
      <Tabs.List
        {...names}
        activateOnFocus
        className="relative flex flex-wrap gap-x-1 border-b border-line"
      >
        {component.tabs.map(({ child }, index) => (
          <Tabs.Tab
            // biome-ignore lint/suspicious/noArrayIndexKey: two tabs may show the same component
            key={`${index} ${child}`}
            value={index}
            className="-mb-px min-h-9 border-b-2 border-transparent px-3 text-ink-soft hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink"
          >
            {titles[index]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {component.tabs.map(({ child }, index) => (
        <Tabs.Panel
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={`${index} ${child}`}
          value={index}
          className="rounded-sm pt-3"
        >
          {draw(child, scope)}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
