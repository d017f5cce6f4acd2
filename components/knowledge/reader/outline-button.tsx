'use client';

import { ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { PopoverButton } from '@/components/ui/popover';

/**
 * Shows the outline: beside the text where there is room, over it elsewhere.
 * @param aside state of the column, or null where there is no room for one
 * @param children the outline, given what to do when an entry is followed
 */
export function OutlineButton({
  label,
  aside,
  children,
}: {
  label: string;
  aside: { open: boolean; onToggle: (open: boolean) => void } | null;
  children: (onFollow: () => void) => ReactNode;
}) {
  const icon = <ListTree aria-hidden="true" />;
  if (aside) {
    return (
      <IconButton
        label={label}
        aria-expanded={aside.open}
        onClick={() => aside.onToggle(!aside.open)}
      >
        {icon}
      </IconButton>
    );
  }
  return (
    <PopoverButton
      title={label}
      trigger={(props) => (
        <IconButton label={label} {...props}>
          {icon}
        </IconButton>
      )}
    >
      {(close) => <div className="scroll-area -mx-2 max-h-[60dvh]">{children(close)}</div>}
    </PopoverButton>
  );
}
