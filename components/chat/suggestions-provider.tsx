'use client';

import { useConfigureSuggestions, useCopilotKit } from '@copilotkit/react-core/v2';
import { type ReactNode, useEffect, useMemo } from 'react';
import { PageContext } from '@/components/context/page-context';
import { usePageFacts } from '@/components/context/use-page-facts';
import { useRecentQueries } from '@/components/context/use-recent-queries';
import { useChat } from './chat-context';
import { SuggestionsContext } from './suggestions-context';
import { useQuestions } from './use-questions';
import { useSuggestionsFor } from './use-suggestions-for';

const AGENT = 'default';

/** Offers the assistant what the page knows, and the user what fits it. */
export function SuggestionsProvider({ children }: { children: ReactNode }) {
  const { slug, threadId } = useChat();
  const { copilotkit } = useCopilotKit();
  const facts = usePageFacts(slug, useRecentQueries(slug, threadId, useQuestions()));
  const shown = useSuggestionsFor(facts);
  const suggestions = useMemo(
    () => shown.chips.map(({ text }) => ({ title: text, message: text })),
    [shown],
  );
  useConfigureSuggestions({ suggestions, available: 'always' }, [suggestions]);
  // CopilotKit leaves what changes while a stream is open for the end of a run; a stream that only
  // follows the thread has no such end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other suggestions are the reason
  useEffect(() => copilotkit.reloadSuggestions(AGENT), [copilotkit, suggestions]);
  return (
    <SuggestionsContext value={shown}>
      <PageContext facts={facts} />
      {children}
    </SuggestionsContext>
  );
}
