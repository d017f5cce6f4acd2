import type { Message } from '@ag-ui/core';
import type { ChatState } from '@/components/chat/chat-ports';
import { isBusy } from '@/components/chat/session-state.ts';

export type FollowedTurn = {
  readonly messages: readonly Message[];
  getState(): Pick<ChatState, 'phase' | 'error'>;
  subscribe(watcher: () => void): () => void;
};

/**
 * Waits from inside a tool of the browser until the assistant has said what it goes on to say. A
 * chat that leaves its page before would take the tools away that the assistant calls next.
 * @returns a function that calls it off
 */
export function afterTurn(turn: FollowedTurn, then: () => void): () => void {
  let wentOn = false;
  const unsubscribe = turn.subscribe(() => {
    const { phase, error } = turn.getState();
    wentOn ||= isBusy({ phase }) || error !== null;
    if (!wentOn || phase !== 'idle' || callsBrowser(turn.messages)) return;
    unsubscribe();
    then();
  });
  return unsubscribe;
}

/** Whether the transcript holds a call that has no result yet. */
function callsBrowser(messages: readonly Message[]): boolean {
  const answered = new Set(
    messages.flatMap((message) => (message.role === 'tool' ? [message.toolCallId] : [])),
  );
  const last = messages.findLast(({ role }) => role === 'assistant');
  const calls = (last?.role === 'assistant' && last.toolCalls) || [];
  return calls.some(({ id }) => !answered.has(id));
}
