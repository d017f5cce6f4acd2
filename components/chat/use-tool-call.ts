'use client';

import type { Message } from '@ag-ui/core';
import { useAgent } from '@copilotkit/react-core/v2';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { type CallFacts, callFacts, callState, sameFacts } from '@/components/tools/call-state';
import type { CallState, ToolCall } from '@/components/tools/tool-call';
import { useChat } from './chat-context';
import { isBusy } from './session-state';
import { threadPath } from './thread-address';
import { useOpenPassage } from './use-open-passage';

/** A tool call with what the transcript knows about it besides its arguments and its result. */
export function useToolCall({
  id,
  name,
  args,
  result,
}: Pick<ToolCall, 'id' | 'name' | 'args' | 'result'>): ToolCall {
  const { state, place, controller } = useChat();
  const openPassage = useOpenPassage();
  const facts = useCallFacts(id, state.history.earlier);
  const busy = isBusy(state) || state.phase === 'opening';
  return {
    id,
    name,
    args,
    result,
    state: callState(result, facts, busy),
    output: facts?.output,
    durationMs: facts?.durationMs,
    openPassage,
    send: controller.send,
    threadPath: (threadId) => threadPath(place, threadId),
  };
}

/** How several calls stand; draws again only when one of them has gone on. */
export function useCallStates(calls: readonly { id: string; result?: string }[]): CallState[] {
  const { state } = useChat();
  const busy = isBusy(state) || state.phase === 'opening';
  const { earlier } = state.history;
  const joined = useTranscript((messages) =>
    calls
      .map(({ id, result }) =>
        callState(result, callFacts(messages, id) ?? callFacts(earlier, id), busy),
      )
      .join(' '),
  );
  return joined === '' ? [] : (joined.split(' ') as CallState[]);
}

/** Draws again only when something about this call has changed, however much is streamed beside it. */
function useCallFacts(id: string, earlier: readonly Message[]): CallFacts | undefined {
  const known = useRef<CallFacts>(undefined);
  return useTranscript((messages) => {
    const facts = callFacts(messages, id) ?? callFacts(earlier, id);
    if (!sameFacts(known.current, facts)) known.current = facts;
    return known.current;
  });
}

/** @param read what is taken from the transcript; the same value as long as it says the same */
function useTranscript<Value>(read: (messages: readonly Message[]) => Value): Value {
  const { agent } = useAgent({ updates: [] });
  const subscribe = useCallback(
    (notify: () => void) => {
      const { unsubscribe } = agent.subscribe({ onMessagesChanged: notify });
      return unsubscribe;
    },
    [agent],
  );
  const now = () => read(agent.messages);
  return useSyncExternalStore(subscribe, now, now);
}
