'use client';

import { useMemo, useRef } from 'react';
import { readAction } from '@/lib/widgets';
import { useChat } from './chat-context';
import { textOf } from './transcript';

/** What the user has said in the conversation, oldest first; the same list as long as nothing is new. */
export function useQuestions(): readonly string[] {
  const { state, controller } = useChat();
  const { earlier } = state.history;
  const { phase, lastMessageId } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the agent's list changes with the phase and the last message
  const said = useMemo(
    () =>
      [...earlier, ...controller.messages]
        .filter(({ role }) => role === 'user')
        .map((message) => textOf(message).trim())
        .filter((text) => !readAction(text))
        .filter(Boolean),
    [controller, earlier, phase, lastMessageId],
  );
  const known = useRef(said);
  if (said.length !== known.current.length || said.some((text, at) => text !== known.current[at])) {
    known.current = said;
  }
  return known.current;
}
