import type { AssistantMessage, Message } from '@ag-ui/core';
import { OUTPUT_ACTIVITY } from '@/components/tools/tool-output';
import { TIMING_ACTIVITY } from '@/lib/tools/schema';

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
  return [start, ...joinCalls([...earlier.filter(({ id }) => !shown.has(id)), ...messages])];
}

/**
 * A model calls tools step by step, each step in a message of its own. Steps in a row that say
 * nothing join the first, so that their calls can be shown together.
 */
function joinCalls(messages: readonly Message[]): Message[] {
  const rows: Message[] = [];
  let first: { at: number; message: AssistantMessage } | undefined;
  for (const message of messages) {
    if (first && message.role === 'assistant' && !message.content && message.toolCalls) {
      const toolCalls = [...(first.message.toolCalls ?? []), ...message.toolCalls];
      first.message = { ...first.message, toolCalls };
      rows[first.at] = first.message;
      continue;
    }
    if (message.role === 'assistant' && message.toolCalls) first = { at: rows.length, message };
    else if (!isUnseen(message)) first = undefined;
    rows.push(message);
  }
  return rows;
}

/** What stands in the transcript and is shown by the card of a call, if at all. */
const isUnseen = (message: Message): boolean =>
  message.role === 'tool' ||
  (message.role === 'activity' &&
    (message.activityType === OUTPUT_ACTIVITY || message.activityType === TIMING_ACTIVITY));
