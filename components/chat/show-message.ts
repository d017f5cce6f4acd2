import { scrollParent } from './hold-position';

/**
 * Scrolls to a message of the list that `inside` is a part of, so that what stands before it can be
 * read; to the beginning of what is loaded when the message is not there.
 */
export function showMessage(inside: HTMLElement, id: string): void {
  const list = scrollParent(inside);
  if (!list) return;
  const message = list.querySelector<HTMLElement>(`[data-message-id="${CSS.escape(id)}"]`);
  if (!message) {
    list.scrollTop = 0;
    return;
  }
  message.scrollIntoView({ block: 'end' });
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
}
