'use client';

import { useEffect, useEffectEvent } from 'react';

/** What belongs to the popup although it stands elsewhere in the page: menus, dialogs, notices. */
const STILL_INSIDE =
  '[data-copilot-popup],[data-slot="chat-toggle-button"],[role="menu"],[role="dialog"],[data-sonner-toaster]';

/** Closes the popup when something outside it is pressed. */
export function useCloseOutside(open: boolean, close: () => void): void {
  const onPress = useEffectEvent((event: PointerEvent) => {
    const inside = event.target instanceof Element && event.target.closest(STILL_INSIDE);
    if (!inside) close();
  });
  useEffect(() => {
    if (!open) return;
    const listener = (event: PointerEvent) => onPress(event);
    document.addEventListener('pointerdown', listener);
    return () => document.removeEventListener('pointerdown', listener);
  }, [open]);
}
