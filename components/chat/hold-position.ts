import { tunables } from '@/lib/tunables';

/**
 * Remembers where the first visible message of a list stands. The returned function puts it back
 * there after messages were put in above it: rows that were not measured before change the list's
 * height over several frames, so it is held for as many, or until the reader scrolls.
 * @param inside an element of the list
 */
export function holdPosition(inside: HTMLElement | null): () => void {
  const list = inside && scrollParent(inside);
  if (!list) return () => {};
  const top = list.getBoundingClientRect().top;
  const anchor = [...list.querySelectorAll<HTMLElement>('[data-message-id]')].find(
    (message) => message.getBoundingClientRect().bottom > top,
  );
  const id = anchor?.dataset.messageId;
  if (!anchor || !id) return () => {};
  const wanted = anchor.getBoundingClientRect().top;
  const height = list.scrollHeight;
  return () => {
    let frames = 0;
    let moved = false;
    const reader = new AbortController();
    for (const moves of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      const options = { passive: true, signal: reader.signal };
      list.addEventListener(moves, () => reader.abort(), options);
    }
    const hold = () => {
      if (reader.signal.aborted) return;
      const message = list.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
      if (message) list.scrollTop += message.getBoundingClientRect().top - wanted;
      else if (!moved) list.scrollTop += list.scrollHeight - height;
      moved ||= list.scrollHeight !== height;
      frames += 1;
      if (frames < tunables.chat.anchorFrames) requestAnimationFrame(hold);
      else reader.abort();
    };
    requestAnimationFrame(hold);
  };
}

/** CopilotKit's list scrolls in the outer of two boxes that both could. */
export function scrollParent(element: HTMLElement): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (parent.classList.contains('chat-root')) return found;
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) found = parent;
  }
  return found;
}
