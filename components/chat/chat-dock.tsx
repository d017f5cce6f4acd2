'use client';

import { useMemo } from 'react';
import { DevConsoleSlot } from '@/components/dev-console/dev-console-slot';
import { AppTools } from '@/components/frontend-tools/app-tools';
import { useUiMode } from '@/hooks/use-preferences';
import { ChatEffects } from './chat-effects';
import { ChatProvider, ChatThread } from './chat-provider';
import { ChatSurface } from './chat-surface';
import { useThreadId } from './use-thread-id';

/**
 * The chat of a workspace's pages. It stays mounted while pages change, and follows the thread that
 * the address names. It needs no room of the layout's own: embedded, it
 * stands at the side for good. Load it without server rendering: a page is readable before it.
 */
export function ChatDock({ workspaceSlug }: { workspaceSlug: string }) {
  const [mode] = useUiMode();
  const threadId = useThreadId();
  const place = useMemo(
    () => ({ kind: 'workspace', slug: workspaceSlug }) as const,
    [workspaceSlug],
  );
  return (
    <ChatProvider slug={workspaceSlug}>
      <ChatThread key={threadId} slug={workspaceSlug} place={place} threadId={threadId}>
        <ChatEffects />
        <DevConsoleSlot />
        <AppTools />
        <ChatSurface mode={mode} />
      </ChatThread>
    </ChatProvider>
  );
}

export default ChatDock;
