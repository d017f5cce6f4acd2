'use client';

import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { exceptOwnButton } from '@/components/ui/close-outside';
import { cn } from '@/components/ui/cn';
import { POPUP } from '@/components/ui/popup-class';

export default function PopoverPopup({
  anchor,
  title,
  open,
  onOpenChange,
  children,
}: {
  anchor: RefObject<HTMLElement | null>;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Popover.Root open={open} onOpenChange={exceptOwnButton(anchor, onOpenChange)}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={8} align="end" className="z-50">
          <Popover.Popup
            finalFocus={anchor}
            className={cn(POPUP, 'w-[min(22rem,calc(100vw-1rem))] p-4')}
          >
            <Popover.Title className="text-sm font-semibold">{title}</Popover.Title>
            <div className="mt-2 text-sm text-ink-soft">{children}</div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
