'use client';

import { MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import { type CitedConversation, conversationsResultSchema } from '@/lib/memory/schema';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { parseToolData } from './tool-data';

/** A search in earlier conversations, with the way to each that was found. */
export function ConversationsCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const found = readConversations(call.result);
  const query = textArgument(call, 'query');
  return (
    <ToolCallCard
      call={call}
      icon={MessagesSquare}
      summary={query && <q>{query}</q>}
      outcome={t('conversations', { count: found.length })}
    >
      {found.length > 0 && (
        <ul className="flex flex-col gap-1.5">
          {found.map(({ n, threadId, title, question, at }) => (
            <li key={n} className="flex items-baseline gap-2">
              <span className="min-w-4 text-right font-medium tabular-nums">{n}</span>
              <span className="min-w-0 flex-1">
                <Link
                  href={call.threadPath(threadId)}
                  className="font-medium text-accent-strong underline underline-offset-2"
                >
                  {title || t('untitled')}
                </Link>{' '}
                <span className="text-xs text-ink-faint">
                  <Time iso={at} />
                </span>
                <span className="block truncate">{question}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </ToolCallCard>
  );
}

function readConversations(result: string | undefined): CitedConversation[] {
  if (result === undefined) return [];
  return conversationsResultSchema.safeParse(parseToolData(result)).data?.conversations ?? [];
}
