'use client';

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { exceptOwnButton } from '@/components/ui/close-outside';
import { cn } from '@/components/ui/cn';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { POPUP } from '@/components/ui/popup-class';

const ITEM =
  'flex min-h-8 cursor-default items-center gap-2.5 rounded-sm px-2 py-1.5 text-sm outline-none select-none data-highlighted:bg-hover data-disabled:opacity-50';

export default function MenuPopup({
  anchor,
  align,
  label,
  entries,
  open,
  onOpenChange,
}: {
  anchor: RefObject<HTMLElement | null>;
  align: 'start' | 'end';
  label: string;
  entries: MenuEntry[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Menu.Root open={open} onOpenChange={exceptOwnButton(anchor, onOpenChange)}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align={align} sideOffset={6} className="z-50 outline-none">
          <Menu.Popup
            aria-label={label}
            finalFocus={anchor}
            className={cn(POPUP, 'min-w-44 max-w-[min(20rem,calc(100vw-1rem))] p-1')}
          >
            {entries.map((entry, index) => (
              <Entry
                key={`${entry.type}-${'label' in entry ? entry.label : index}`}
                entry={entry}
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.type) {
    case 'separator':
      return <Menu.Separator className="-mx-1 my-1 h-px bg-line" />;
    case 'choices':
      return (
        <Menu.Group>
          <Menu.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-faint">
            {entry.label}
          </Menu.GroupLabel>
          <Menu.RadioGroup value={entry.value} onValueChange={entry.onChoose}>
            {entry.choices.map((choice) => (
              <Menu.RadioItem
                key={choice.value}
                value={choice.value}
                closeOnClick
                className={cn(ITEM, 'items-start')}
              >
                <span className="flex h-5 w-4 shrink-0 items-center">
                  <Menu.RadioItemIndicator>
                    <Check aria-hidden="true" className="size-4 text-accent" />
                  </Menu.RadioItemIndicator>
                </span>
                <span>
                  {choice.label}
                  {choice.hint && (
                    <span className="block text-xs text-pretty text-ink-faint">{choice.hint}</span>
                  )}
                </span>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Group>
      );
    case 'item': {
      const Icon = entry.icon;
      return (
        <Menu.Item
          disabled={entry.disabled}
          onClick={entry.onSelect}
          className={cn(ITEM, entry.danger && 'text-bad data-highlighted:bg-bad-soft')}
        >
          {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 opacity-80" />}
          {entry.label}
        </Menu.Item>
      );
    }
  }
}
