'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withFoundMessage } from '@/components/chat/found-message';
import { threadPath } from '@/components/chat/thread-address';
import { plainText } from '@/components/chat/transcript';
import { Time } from '@/components/ui/time';
import type { EntityDetail } from '@/lib/knowledge/schema';

/** Answers of one's own conversations that cite passages which speak of an entity. */
export function EntityAnswers({
  slug,
  answers,
}: {
  slug: string;
  answers: EntityDetail['answers'];
}) {
  const t = useTranslations('graph');
  return (
    <section aria-labelledby="entity-answers">
      <h3 id="entity-answers" className="text-xs font-semibold text-ink-soft">
        {t('answers')}
      </h3>
      {answers.length === 0 && <p className="mt-1 text-sm text-ink-faint">{t('noAnswers')}</p>}
      {answers.length > 0 && (
        <ul className="mt-1.5 divide-y divide-line rounded-lg border border-line bg-surface">
          {answers.map(({ threadId, threadTitle, messageId, answer, createdAt }) => (
            <li key={messageId}>
              <Link
                href={withFoundMessage(
                  threadPath({ kind: 'workspace', slug }, threadId),
                  messageId,
                )}
                className="block px-3 py-2 text-sm hover:bg-hover"
              >
                <span className="block font-medium">{threadTitle || t('untitled')}</span>
                <span className="line-clamp-2 break-words text-ink-soft">{plainText(answer)}</span>
                <span className="text-xs text-ink-faint">
                  <Time iso={createdAt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
