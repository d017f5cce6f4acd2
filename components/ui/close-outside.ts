import type { RefObject } from 'react';

type Change = (open: boolean, details: { reason: string; event: Event }) => void;

/**
 * Passes on when a popup opens and closes, except for a press on its own button: that toggles by
 * itself, and closing here first would let its click open the popup again.
 */
export function exceptOwnButton(
  anchor: RefObject<HTMLElement | null>,
  onOpenChange: (open: boolean) => void,
): Change {
  return (open, { reason, event }) => {
    const { target } = event;
    const own = target instanceof Node && anchor.current?.contains(target);
    if (open || reason !== 'outside-press' || !own) onOpenChange(open);
  };
}
