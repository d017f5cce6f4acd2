'use client';

import {
  CopilotChatAssistantMessage,
  CopilotChatMessageView,
  type CopilotChatMessageViewProps,
  CopilotChatUserMessage,
} from '@copilotkit/react-core/v2';
import { useEffect, useMemo } from 'react';
import { track } from '@/hooks/track';
import { RUN_STATUS_ACTIVITY } from '@/lib/runs/schema';
import { AssistantMessage } from './assistant-message';
import { useChat } from './chat-context';
import { ErrorCard } from './error-card';
import { inPlaceOf } from './in-place-of';
import { messageRows } from './message-rows';
import { ReasoningContent } from './reasoning-content';
import { isBusy } from './session-state';
import { UserMessage } from './user-message';
import { Welcome } from './welcome';
import { useWelcome } from './welcome-context';

const assistantMessage = inPlaceOf(CopilotChatAssistantMessage, AssistantMessage);
const userMessage = inPlaceOf(CopilotChatUserMessage, UserMessage);
const reasoningMessage = { contentView: ReasoningContent };

/** The transcript: older messages that were loaded, then what the agent holds. */
export function MessageView({ messages = [] }: CopilotChatMessageViewProps) {
  const { state, controller, threadId } = useChat();
  const welcome = useWelcome();
  const ask = (question: string, position: number) => {
    track('suggestion_clicked', { moment: 'start', source: 'configured', position });
    controller.send(question);
  };
  const { earlier } = state.history;
  const rows = useMemo(
    () => messageRows(threadId, earlier, messages),
    [threadId, earlier, messages],
  );
  const last = messages.at(-1);
  const marked = last?.role === 'activity' && last.activityType === RUN_STATUS_ACTIVITY;
  useEffect(() => controller.noteLast(last?.id ?? null), [controller, last?.id]);
  if (rows.length === 0) {
    return (
      <>
        {state.phase !== 'opening' && <Welcome {...welcome} onAsk={ask} />}
        <ErrorCard />
      </>
    );
  }
  return (
    <>
      <CopilotChatMessageView
        messages={rows}
        isRunning={isBusy(state)}
        assistantMessage={assistantMessage}
        userMessage={userMessage}
        reasoningMessage={reasoningMessage}
      />
      {!marked && <ErrorCard />}
    </>
  );
}
