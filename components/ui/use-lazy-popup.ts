'use client';

import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

/**
 * State of a button whose popup's code is fetched on first intent, so that pages start without it.
 * @param load fetches the popup's code; called on hover and focus, and harmless to repeat
 * @param kind what the button announces that it opens
 */
export function useLazyPopup(load: () => Promise<unknown>, kind: 'menu' | 'dialog') {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  /** Stays true after the first opening, so that the popup can animate out. */
  const [wanted, setWanted] = useState(false);
  const show = useCallback((next: boolean) => {
    if (next) setWanted(true);
    setOpen(next);
  }, []);
  const warmUp = useCallback(() => void load(), [load]);
  return {
    anchor,
    open,
    wanted,
    show,
    triggerProps: {
      ref: anchor,
      'aria-haspopup': kind,
      'aria-expanded': open,
      onPointerEnter: warmUp,
      onFocus: warmUp,
      onClick: () => show(!open),
      onKeyDown: (event: KeyboardEvent) => {
        if (kind !== 'menu' || event.key !== 'ArrowDown') return;
        event.preventDefault();
        show(true);
      },
    } as const,
  };
}
