'use client';

import '@copilotkit/react-ui/v2/styles.css';
import './chat.css';
import {
  CopilotKitCoreErrorCode,
  CopilotKitProvider,
  type CopilotKitProviderProps,
  useAgent,
} from '@copilotkit/react-core/v2';
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { FeedbackProvider } from '@/components/feedback/feedback-context';
import { tunables } from '@/lib/tunables';
import { ChatSessionContext } from './chat-context';
import { activityRenderers, toolRenderers } from './chat-renderers';
import { ChatUnavailable } from './chat-unavailable';
import { SuggestionsProvider } from './suggestions-provider';
import type { ChatPlace } from './thread-address';
import { outboundMessages } from './transcript';
import { useChatSession } from './use-chat-session';

type ErrorHandler = NonNullable<CopilotKitProviderProps['onError']>;

/**
 * CopilotKit for one workspace. Errors of runs and streams reach the chat through the agent's
 * events; what is left for this handler is a runtime that cannot be reached at all.
 */
export function ChatProvider({ slug, children }: { slug: string; children: ReactNode }) {
  const [attempt, setAttempt] = useState(0);
  const [unreachable, setUnreachable] = useState(false);
  const headers = useMemo(() => ({ 'x-flightdeck-workspace': slug }), [slug]);
  const onError = useCallback<ErrorHandler>(({ code }) => {
    if (code === CopilotKitCoreErrorCode.RUNTIME_INFO_FETCH_FAILED) setUnreachable(true);
  }, []);
  const retry = useCallback(() => {
    setUnreachable(false);
    setAttempt((before) => before + 1);
  }, []);
  return (
    <CopilotKitProvider
      key={`${slug} ${attempt}`}
      runtimeUrl="/api/copilotkit"
      useSingleEndpoint={false}
      headers={headers}
      messageFilter={outboundMessages}
      renderToolCalls={toolRenderers}
      renderActivityMessages={activityRenderers}
      defaultThrottleMs={tunables.chat.throttleMs}
      enableInspector={false}
      onError={onError}
    >
      <WhenReady fallback={unreachable ? <ChatUnavailable onRetry={retry} /> : null}>
        {children}
      </WhenReady>
    </CopilotKitProvider>
  );
}

/** Until the runtime is known its agent is a stand-in, and what is said to it would be lost. */
function WhenReady({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const { isReady } = useAgent({ updates: [] });
  return isReady ? children : fallback;
}

/** One thread for everything below. Give it the thread's id as `key`: each thread starts afresh. */
export function ChatThread(props: {
  slug: string;
  place: ChatPlace;
  threadId: string;
  children: ReactNode;
}) {
  const { agent } = useAgent({ updates: [] });
  const session = useChatSession(props.slug, props.place, props.threadId);
  useLayoutEffect(() => {
    if (agent.threadId === props.threadId) return;
    agent.threadId = props.threadId;
    agent.setMessages([]);
  }, [agent, props.threadId]);
  return (
    <ChatSessionContext value={session}>
      <FeedbackProvider threadId={props.threadId}>
        <SuggestionsProvider>{props.children}</SuggestionsProvider>
      </FeedbackProvider>
    </ChatSessionContext>
  );
}
