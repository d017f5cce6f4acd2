'use client';

import {
  CopilotChatSuggestionView,
  type CopilotChatSuggestionViewProps,
} from '@copilotkit/react-core/v2';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { track } from '@/hooks/track';
import { useChat } from './chat-context';
import type { SuggestionAction } from './derive-suggestions';
import { type Chip, type ShownSuggestions, useSuggestedNow } from './suggestions-context';
import { newChatPath } from './thread-address';
import { useWelcome } from './welcome-context';

/** Chips that ask a question when pressed, by the same way as a typed one, or do what they say. */
export function Suggestions(props: CopilotChatSuggestionViewProps) {
  const { controller, place } = useChat();
  const router = useRouter();
  const { moment, source, chips } = useShownNow();
  const act: Record<SuggestionAction, () => void> = {
    retry: controller.retry,
    newChat: () => router.push(newChatPath(place)),
  };
  const choose = ({ text, action }: Chip, position: number) => {
    track('suggestion_clicked', { moment, source, position });
    if (action) act[action]();
    else controller.send(text);
  };

  const noteShown = useEffectEvent(() => {
    if (chips.length > 0) track('suggestion_shown', { moment, source, count: chips.length });
  });
  const shown = chips.map(({ text }) => text).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are other suggestions
  useEffect(() => noteShown(), [shown]);

  if (source === 'configured') return null;
  return (
    <CopilotChatSuggestionView
      {...props}
      className="chat-suggestions flex flex-wrap justify-center gap-2 pb-3"
      suggestion="chat-suggestion"
      onSelectSuggestion={({ message }) => {
        const position = chips.findIndex(({ text }) => text === message);
        const chip = chips[position];
        if (chip) choose(chip, position);
      }}
    />
  );
}

/** What is offered now: before anything was asked, the questions of a welcome that has some. */
function useShownNow(): ShownSuggestions {
  const { controller, state } = useChat();
  const suggested = useSuggestedNow();
  const { questions = [] } = useWelcome();
  const empty = controller.messages.length === 0 && state.history.earlier.length === 0;
  if (!empty || questions.length === 0) return suggested;
  return { moment: 'start', source: 'configured', chips: questions.map((text) => ({ text })) };
}
