'use client';

import { BookmarkPlus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useKeep } from '@/components/bookmarks/use-keep';
import { IconButton } from '@/components/ui/icon-button';
import { ValidationBadge } from '@/components/ui/validation-badge';
import type { CitedPassage } from '@/lib/knowledge/schema';
import type { CitedConversation } from '@/lib/memory/schema';
import { useChat } from './chat-context';
import { threadPath } from './thread-address';
import { passageHeadings } from './turn-sources';
import { useOpenPassage } from './use-open-passage';

const ROW =
  'flex min-h-7 w-full items-baseline gap-2 rounded-md px-1.5 py-1 text-left text-ink-soft hover:bg-hover hover:text-ink';

function SourceNumber({ n }: { n: number }) {
  const t = useTranslations('chat');
  return (
    <span className="min-w-4 text-right font-medium tabular-nums">
      <span className="sr-only">{t('source')} </span>
      {n}
    </span>
  );
}

/** What an answer rests on, listed under it. */
export function SourceList({
  passages,
  conversations,
}: {
  passages: readonly CitedPassage[];
  conversations: readonly CitedConversation[];
}) {
  const t = useTranslations('chat');
  const open = useOpenPassage();
  const { place, slug } = useChat();
  const keep = useKeep(slug);
  if (passages.length + conversations.length === 0) return null;
  return (
    <section aria-label={t('sources')} className="mt-3 mb-1 text-[0.8125rem]">
      <h3 className="mb-1 text-xs font-semibold text-ink-faint">{t('sources')}</h3>
      <ol className="flex flex-col gap-0.5">
        {passages.map((passage) => (
          <li key={passage.n} className="flex items-center">
            <button type="button" onClick={() => open(passage)} className={ROW}>
              <SourceNumber n={passage.n} />
              <span className="min-w-0 flex-1 truncate">
                {passage.documentTitle}
                {passageHeadings(passage).length > 0 && (
                  <span className="text-ink-faint"> › {passageHeadings(passage).at(-1)}</span>
                )}
              </span>
              <ValidationBadge validation={passage.validation} />
              {passage.page !== null && (
                <span className="shrink-0 text-ink-faint">{t('page', { page: passage.page })}</span>
              )}
            </button>
            <IconButton
              size="sm"
              label={t('keepSource', { n: passage.n })}
              onClick={() => keep(passage.documentId, { start: passage.start, end: passage.end })}
            >
              <BookmarkPlus aria-hidden="true" />
            </IconButton>
          </li>
        ))}
        {conversations.map(({ n, threadId, title }) => (
          <li key={n}>
            <Link href={threadPath(place, threadId)} className={ROW}>
              <SourceNumber n={n} />
              <span className="min-w-0 flex-1 truncate">
                {title || t('untitledConversation')}
                <span className="text-ink-faint"> › {t('earlierConversation')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
