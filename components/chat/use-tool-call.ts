'use client';

import type { Message } from '@ag-ui/core';
import { useAgent } from '@copilotkit/react-core/v2';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { type CallFacts, callFacts, callState, sameFacts } from '@/components/tools/call-state';
import type { ToolCall } from '@/components/tools/tool-call';
import { useChat } from './chat-context';
import { isBusy } from './session-state';
import { threadPath } from './thread-address';

/** A tool call with what the transcript knows about it besides its arguments and its result. */
export function useToolCall({
  id,
  name,
  args,
  result,
}: Pick<ToolCall, 'id' | 'name' | 'args' | 'result'>): ToolCall {
  const { state, place } = useChat();
  const facts = useCallFacts(id, state.history.earlier);
  const busy = isBusy(state) || state.phase === 'opening';
  return {
    id,
    name,
    args,
    result,
    state: callState(result, facts, busy),
    output: facts?.output,
    threadPath: (threadId) => threadPath(place, threadId),
  };
}

/** Draws again only when something about this call has changed, however much is streamed beside it. */
function useCallFacts(id: string, earlier: readonly Message[]): CallFacts | undefined {
  const { agent } = useAgent({ updates: [] });
  const known = useRef<CallFacts>(undefined);
  const subscribe = useCallback(
    (notify: () => void) => {
      const { unsubscribe } = agent.subscribe({ onMessagesChanged: notify });
      return unsubscribe;
    },
    [agent],
  );
  const read = () => {
    const facts = callFacts(agent.messages, id) ?? callFacts(earlier, id);
    if (!sameFacts(known.current, facts)) known.current = facts;
    return known.current;
  };
  return useSyncExternalStore(subscribe, read, read);
}
