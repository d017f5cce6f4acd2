'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { toast } from 'sonner';
import { announce } from '@/components/ui/announce';
import { useChat } from './chat-context';
import type { ChatError } from './chat-error';
import { useErrorText } from './error-card';
import { isBusy } from './session-state';
import { spokenAnswer } from './transcript';
import { useChatDriver } from './use-chat-driver';
import { useChatTracking } from './use-chat-tracking';
import { useFoundMessage } from './use-found-message';

/** What a chat does besides showing itself: it speaks to screen readers and reports errors. */
export function ChatEffects() {
  const t = useTranslations('chat');
  const text = useErrorText();
  const { state, controller } = useChat();
  useChatDriver();
  useChatTracking();
  useFoundMessage();

  const busy = isBusy(state);
  const wasBusy = useRef(busy);
  const speak = useEffectEvent(() => {
    if (busy) announce(t('answering'));
    else if (!state.error) announce(spokenAnswer(controller.messages) || t('answerDone'));
  });
  useEffect(() => {
    if (wasBusy.current !== busy) speak();
    wasBusy.current = busy;
  }, [busy]);

  const report = useEffectEvent((error: ChatError) => {
    const retry = { label: t('retry'), onClick: controller.retry };
    toast.error(text(error), { id: 'chat-error', ...(error.retryable ? { action: retry } : {}) });
  });
  const { error } = state;
  useEffect(() => {
    if (error) report(error);
    else toast.dismiss('chat-error');
  }, [error]);
  return null;
}
