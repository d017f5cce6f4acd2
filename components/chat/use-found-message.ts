'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { announce } from '@/components/ui/announce';
import { useProgrammaticChat } from '@/hooks/use-programmatic-chat';
import { useChat } from './chat-context';
import { foundMessage, withoutFoundMessage } from './found-message';
import { loadUntil } from './load-until';
import { reachMessage } from './reach-message';

/** Takes the reader to the message that the address asks for, however far back it stands. */
export function useFoundMessage(): void {
  const t = useTranslations('chat');
  const { state, controller } = useChat();
  const { openChat } = useProgrammaticChat();
  const wanted = foundMessage(useSearchParams());
  const opened = state.phase !== 'opening' && controller.messages.length > 0;
  const go = useEffectEvent(async (id: string, signal: AbortSignal) => {
    openChat();
    const there = await loadUntil(controller, id, signal);
    if (signal.aborted) return;
    const reached = there && (await reachMessage(controller.shownIds, id, signal));
    if (signal.aborted) return;
    window.history.replaceState(null, '', withoutFoundMessage(window.location));
    if (reached) announce(t('foundMessage'));
  });
  useEffect(() => {
    if (wanted === null || !opened) return;
    const abort = new AbortController();
    void go(wanted, abort.signal);
    return () => abort.abort();
  }, [wanted, opened]);
}
