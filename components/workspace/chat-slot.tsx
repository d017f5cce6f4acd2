'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { threadIdOf } from '@/components/chat/thread-address';
import { chatLink } from '@/hooks/chat-link';
import { tunables } from '@/lib/tunables';

const ChatDock = dynamic(
  () => import('@/components/chat/chat-dock').then((module) => module.ChatDock),
  { ssr: false },
);

/** The chat, fetched once the page around it is usable, or as soon as somebody asks for it. */
export function ChatSlot({ slug }: { slug: string }) {
  const [idle, setIdle] = useState(false);
  const wanted = useSyncExternalStore(chatLink.subscribe, chatLink.isWanted, () => false);
  useEffect(() => chatLink.enter(slug), [slug]);
  useEffect(() => {
    // Whoever follows the address of a conversation came for it.
    const { pathname, search } = window.location;
    const named = threadIdOf(pathname, new URLSearchParams(search)) !== null;
    if (named || !('requestIdleCallback' in window)) return setIdle(true);
    const handle = requestIdleCallback(() => setIdle(true), {
      timeout: tunables.browser.chatIdleMs,
    });
    return () => cancelIdleCallback(handle);
  }, []);
  return (idle || wanted) && <ChatDock workspaceSlug={slug} />;
}
