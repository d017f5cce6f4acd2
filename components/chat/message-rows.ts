import type { Message } from '@ag-ui/core';

export const HISTORY_START = 'history_start';

/**
 * The rows of the message list. The first one is always the same, so that the list, which takes
 * another first row for another thread and jumps to its end, stays where it is when older messages
 * are put in.
 */
export function messageRows(
  threadId: string,
  earlier: readonly Message[],
  messages: readonly Message[],
): Message[] {
  if (messages.length === 0 && earlier.length === 0) return [];
  const start: Message = {
    id: `${HISTORY_START}-${threadId}`,
    role: 'activity',
    activityType: HISTORY_START,
    content: {},
  };
  const shown = new Set(messages.map(({ id }) => id));
  return [start, ...earlier.filter(({ id }) => !shown.has(id)), ...messages];
}
