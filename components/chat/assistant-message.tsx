'use client';

import {
  CopilotChatAssistantMessage,
  type CopilotChatAssistantMessageProps,
} from '@copilotkit/react-core/v2';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { CommentForm } from '@/components/feedback/comment-form';
import { thumbs } from '@/components/feedback/thumbs';
import { useFeedback } from '@/components/feedback/use-feedback';
import { LeftOutSources } from '@/components/knowledge/left-out-sources';
import { useChat } from './chat-context';
import { ConversationsContext, PassagesContext } from './citation-context';
import { citedConversations, conversationsByNumber } from './cited-conversations';
import { copyTracking } from './copy-tracking';
import { Markdown } from './markdown';
import { isBusy, isTaken } from './session-state';
import { SourceList } from './source-list';
import { ToolCalls } from './tool-calls';
import {
  citedPassages,
  leftOutSources,
  passagesByNumber,
  searchResultsOfTurn,
} from './turn-sources';

const NONE: [] = [];

/** An answer: its tool calls, its text with citations, its sources, and what can be done with it. */
export function AssistantMessage(props: CopilotChatAssistantMessageProps) {
  const { message, messages = NONE } = props;
  const t = useTranslations('chat');
  const { state, controller } = useChat();
  const feedback = useFeedback(message.id);
  const content = message.content ?? '';
  // CopilotKit does not render an answer again when it stops being the last message.
  const streaming = isBusy(state) && state.lastMessageId === message.id;
  const results = content ? searchResultsOfTurn(messages, message.id) : NONE;
  const key = results.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the joined results say when they changed
  const passages = useMemo(() => passagesByNumber(results), [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  const conversations = useMemo(() => conversationsByNumber(results), [key]);
  const cited = useMemo(
    () => (streaming ? NONE : citedPassages(content, passages)),
    [content, passages, streaming],
  );
  const leftOut = streaming ? NONE : leftOutSources(results);
  const recalled = streaming ? NONE : citedConversations(content, conversations);
  return (
    <PassagesContext value={passages}>
      <ConversationsContext value={conversations}>
        <CopilotChatAssistantMessage
          {...props}
          {...thumbs(feedback)}
          copyButton={copyTracking(message.id, 'assistant', content)}
          onRegenerate={isTaken(state) ? undefined : () => controller.regenerate(message.id)}
        >
          {({ toolbar }) => (
            <article
              aria-label={t('assistantSays')}
              data-testid="copilot-assistant-message"
              data-message-id={message.id}
              className="py-2"
            >
              {content && <Markdown content={content} streaming={streaming} />}
              <ToolCalls message={message} messages={messages} />
              <SourceList passages={cited} conversations={recalled} />
              <LeftOutSources documents={leftOut} />
              {content && !streaming && toolbar}
              {feedback.asking && feedback.verdict && (
                <CommentForm verdict={feedback.verdict} onAnswer={feedback.answer} />
              )}
            </article>
          )}
        </CopilotChatAssistantMessage>
      </ConversationsContext>
    </PassagesContext>
  );
}
