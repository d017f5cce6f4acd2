'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { PageFacts } from '@/components/context/page-facts';
import { useWorkspaceAround } from '@/components/workspace/workspace-context';
import { useChat } from './chat-context';
import { deriveSuggestions, nextOpening } from './derive-suggestions';
import { lastTurn } from './last-turn';
import type { ShownSuggestions } from './suggestions-context';
import { useModelSuggestions } from './use-model-suggestions';

/** What fits the moment: derived from the page at once; after an answer the model's, if it has some. */
export function useSuggestionsFor(facts: PageFacts): ShownSuggestions {
  const t = useTranslations('chat.suggest');
  const { state, controller, threadId } = useChat();
  const { phase, lastMessageId, error } = state;
  const offline = useWorkspaceAround()?.model.offline ?? true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the agent's list changes with the phase and the last message
  const turn = useMemo(
    () => (phase === 'idle' ? lastTurn(controller.messages) : null),
    [controller, phase, lastMessageId],
  );
  const openId = facts.open?.id ?? null;
  const [opening, setOpening] = useState({ documentId: openId, messageId: lastMessageId });
  const opened = nextOpening(opening, openId, lastMessageId);
  if (opened !== opening) setOpening(opened);
  const saidSince = opened.messageId !== lastMessageId;
  const derived = useMemo(() => {
    if (!turn) return null;
    const { documents, open } = facts;
    const guide = documents === null || documents.some(({ origin }) => origin === 'sample');
    const failed = error ? { retryable: error.retryable } : turn.failed;
    return deriveSuggestions({ ...turn, documents, open, saidSince, failed, offline, guide });
  }, [turn, facts, saidSince, error, offline]);
  const answered = derived?.moment === 'results' || derived?.moment === 'start';
  const askable = answered && !offline ? (turn?.answerId ?? null) : null;
  const fromModel = useModelSuggestions(threadId, askable);
  return useMemo(() => {
    if (!derived) return { moment: 'start', source: 'derived', chips: [] };
    const { moment, suggestions } = derived;
    if (fromModel && askable) {
      return { moment: 'results', source: 'model', chips: fromModel.map((text) => ({ text })) };
    }
    const chips = suggestions.map(({ key, name = '', action }) => ({
      text: t(key, { name }),
      ...(action && { action }),
    }));
    return { moment, source: 'derived', chips };
  }, [derived, fromModel, askable, t]);
}
