import { scrollParent } from './hold-position';

/**
 * Scrolls the list that `inside` is a part of so that a message stands in its middle, below what
 * came before it; to the beginning of what is loaded when the message is not there.
 */
export function showMessage(inside: HTMLElement, id: string): void {
  const list = scrollParent(inside);
  if (!list) return;
  const message = list.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`);
  if (!message) {
    list.scrollTop = 0;
    return;
  }
  const box = list.getBoundingClientRect();
  list.scrollTop += message.getBoundingClientRect().top - box.top - box.height / 2;
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
}
