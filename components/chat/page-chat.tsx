'use client';

import type { ReactNode } from 'react';
import { DevConsoleSlot } from '@/components/dev-console/dev-console-slot';
import { AppTools } from '@/components/frontend-tools/app-tools';
import { ChatEffects } from './chat-effects';
import { ChatProvider, ChatThread } from './chat-provider';
import { EmbeddedChat } from './chat-surface';
import type { ChatPlace } from './thread-address';
import { useThreadId } from './use-thread-id';
import type { WelcomeWords } from './welcome-context';

const PAGE: ChatPlace = { kind: 'page' };

/** The chat of the page that is only chat. @param lead stands first in the chat's header */
export function PageChat(props: { slug: string; lead?: ReactNode; welcome: WelcomeWords }) {
  const { slug, lead, welcome } = props;
  const threadId = useThreadId();
  return (
    <ChatProvider slug={slug}>
      <ChatThread key={threadId} slug={slug} place={PAGE} threadId={threadId}>
        <ChatEffects />
        <DevConsoleSlot />
        <AppTools />
        <EmbeddedChat lead={lead} welcome={welcome} />
      </ChatThread>
    </ChatProvider>
  );
}
