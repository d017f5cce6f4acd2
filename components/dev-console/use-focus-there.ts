import { type RefObject, useEffect } from 'react';
import { forgetOpening, wasOpenedHere } from './console-settings.ts';

/** Takes the focus when somebody opens the panel, and gives it back when it is closed. */
export function useFocusThere(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!wasOpenedHere()) return;
    const before = document.activeElement;
    panel.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    // Not at once: in development React runs effects twice, and the second one opens it as well.
    const opened = setTimeout(forgetOpening, 0);
    return () => {
      clearTimeout(opened);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [panel]);
}
