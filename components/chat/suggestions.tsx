'use client';

import {
  CopilotChatSuggestionView,
  type CopilotChatSuggestionViewProps,
} from '@copilotkit/react-core/v2';
import { useChat } from './chat-context';

/** Chips that ask a question when pressed, by the same way as a typed one. */
export function Suggestions(props: CopilotChatSuggestionViewProps) {
  const { controller } = useChat();
  return (
    <CopilotChatSuggestionView
      {...props}
      className="chat-suggestions flex flex-wrap justify-center gap-2 pb-3"
      suggestion="chat-suggestion"
      onSelectSuggestion={({ message }) => controller.send(message)}
    />
  );
}
