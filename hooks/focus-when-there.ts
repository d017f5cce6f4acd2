import { tunables } from '@/lib/tunables';

/** Gives an element the focus, once the page has changed far enough for it to be there and to take it. */
export function focusWhenThere(selector: string, frames: number = tunables.chat.focusFrames): void {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  if (frames > 0 && (!element || document.activeElement !== element)) {
    requestAnimationFrame(() => focusWhenThere(selector, frames - 1));
  }
}
