'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CitedConversation } from '@/lib/memory/schema';
import { useChat } from './chat-context';
import { threadPath } from './thread-address';

/** A number that stands for an earlier conversation, and leads there. */
export function ConversationChip({ conversation }: { conversation: CitedConversation }) {
  const t = useTranslations('chat');
  const { place } = useChat();
  const { n, threadId, title } = conversation;
  const name = t('conversationName', { n, title });
  return (
    <Link
      href={threadPath(place, threadId)}
      className="chat-citation"
      aria-label={name}
      data-tooltip={name}
    >
      {n}
    </Link>
  );
}
