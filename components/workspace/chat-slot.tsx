'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { tunables } from '@/lib/tunables';

const ChatDock = dynamic(
  () => import('@/components/chat/chat-dock').then((module) => module.ChatDock),
  { ssr: false },
);

/** The chat, fetched once the page around it is usable. */
export function ChatSlot({ slug }: { slug: string }) {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return setIdle(true);
    const handle = requestIdleCallback(() => setIdle(true), {
      timeout: tunables.browser.chatIdleMs,
    });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle && <ChatDock workspaceSlug={slug} />;
}
