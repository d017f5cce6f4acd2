import { tunables } from '@/lib/tunables';
import { scrollParent } from './hold-position';

/**
 * Scrolls the list of messages until the one with this id stands in its middle, and marks it until
 * the focus, which it gets, leaves it. The list lays out only what is near: from the rows that are
 * there it is worked out where the others are, until the message is among them. A list that has just
 * been opened goes to its end of itself, perhaps more than once: the message is held against that
 * for a moment, or until the reader scrolls.
 * @param ids the messages of the list in their order
 * @returns whether it was reached
 */
export async function reachMessage(
  ids: readonly string[],
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  const target = ids.indexOf(id);
  if (target < 0) return false;
  const { reachMs, reachHoldMs } = tunables.chat;
  const begin = performance.now();
  const reader = readerMoves(signal);
  let reached: number | null = null;
  while (!reader.aborted && performance.now() - begin < reachMs) {
    const now = await new Promise<number>(requestAnimationFrame);
    const rows = [...document.querySelectorAll<HTMLElement>('.chat-root [data-message-id]')];
    const list = rows[0] && scrollParent(rows[0]);
    if (!list) continue;
    const row = rows.find((one) => one.dataset.messageId === id);
    if (row) {
      letGoOfEnd(row);
      centre(list, row);
      if (row.dataset.found === undefined) mark(row);
      reached ??= now;
      if (now - reached > reachHoldMs) break;
      continue;
    }
    reached = null;
    const places = rows
      .map((one) => ids.indexOf(one.dataset.messageId ?? ''))
      .filter((at) => at >= 0);
    const nearest = target < Math.min(...places) ? Math.min(...places) : Math.max(...places);
    list.scrollTop += ((target - nearest) * list.scrollHeight) / ids.length;
  }
  return reached !== null;
}

/** Ends with `signal`, or as soon as somebody scrolls, presses or types. */
function readerMoves(signal: AbortSignal): AbortSignal {
  const reader = new AbortController();
  const ended = AbortSignal.any([signal, reader.signal]);
  for (const moves of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    const stop = ({ isTrusted }: Event) => isTrusted && reader.abort();
    window.addEventListener(moves, stop, { passive: true, signal: ended });
  }
  return ended;
}

/** CopilotKit's list keeps to its end while it grows until it hears of somebody who scrolls up. */
function letGoOfEnd(row: HTMLElement): void {
  row.dispatchEvent(new WheelEvent('wheel', { deltaY: -1, bubbles: true }));
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
