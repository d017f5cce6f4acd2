'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { track } from '@/hooks/track';
import { useChat } from './chat-context';
import { isBusy } from './session-state';

/** Measures that the assistant begins and ends its work, and errors of the chat. */
export function useChatTracking(): void {
  const { state, threadId } = useChat();
  const busy = isBusy(state);
  const wasBusy = useRef(false);
  const stopping = useRef(false);
  if (state.phase === 'stopping') stopping.current = true;
  const note = useEffectEvent(() => {
    if (busy) track('copilot_generation_started', { threadId });
    else track('copilot_generation_stopped', { threadId, stopped: stopping.current });
    stopping.current = false;
  });
  useEffect(() => {
    if (wasBusy.current !== busy) note();
    wasBusy.current = busy;
  }, [busy]);

  const { error } = state;
  const noteError = useEffectEvent((code: string) => track('copilot_error', { threadId, code }));
  useEffect(() => {
    if (error) noteError(error.code);
  }, [error]);
}

/** Measures that the chat is opened and closed; how it stands when the page comes is neither. */
export function useOpenTracking(open: boolean): void {
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    track(open ? 'copilot_chat_expanded' : 'copilot_chat_minimized', {});
  }, [open]);
}
