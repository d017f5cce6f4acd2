import { tunables } from '@/lib/tunables';
import { scrollParent } from './hold-position';

/**
 * Scrolls the list of messages until the one with this id stands in its middle, and marks it until
 * the focus, which it gets, leaves it. The list lays out only what is near: from the rows that are
 * there it is worked out where the others are, a few times, until the message is among them.
 * @param ids the messages of the list in their order
 * @returns whether it was reached
 */
export async function reachMessage(ids: readonly string[], id: string): Promise<boolean> {
  const target = ids.indexOf(id);
  if (target < 0) return false;
  let held = 0;
  for (let frame = 0; frame < tunables.chat.reachFrames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const rows = [...document.querySelectorAll<HTMLElement>('.chat-root [data-message-id]')];
    const list = rows[0] && scrollParent(rows[0]);
    if (!list) continue;
    const row = rows.find((one) => one.dataset.messageId === id);
    if (row) {
      centre(list, row);
      held += 1;
      if (held < tunables.chat.anchorFrames) continue;
      mark(row);
      return true;
    }
    const places = rows
      .map((one) => ids.indexOf(one.dataset.messageId ?? ''))
      .filter((at) => at >= 0);
    const nearest = target < Math.min(...places) ? Math.min(...places) : Math.max(...places);
    list.scrollTop += ((target - nearest) * list.scrollHeight) / ids.length;
  }
  return false;
}

function centre(list: HTMLElement, row: HTMLElement): void {
  const box = list.getBoundingClientRect();
  const { top, height } = row.getBoundingClientRect();
  const room = Math.max(0, (box.height - height) / 2);
  list.scrollTop += top - box.top - room;
}

function mark(row: HTMLElement): void {
  row.tabIndex = -1;
  row.dataset.found = '';
  row.focus({ preventScroll: true });
  row.addEventListener('blur', () => delete row.dataset.found, { once: true });
}
