'use client';

import { useTranslations } from 'next-intl';
import type { ProposedSource } from '@/lib/decisions/schema';

/** The passages of a source that an answer would rest on. */
export function SourcePassages({ source }: { source: ProposedSource }) {
  const t = useTranslations('decisions.sources');
  return (
    <ul className="mt-1 flex flex-col gap-1.5">
      {source.passages.map(({ n, page, text }) => (
        <li key={n} className="border-l-2 border-line-strong pl-2 text-[0.8125rem] text-ink-soft">
          <span className="font-medium tabular-nums">
            [{n}]{page !== null && ` ${t('page', { page })}`}
          </span>{' '}
          <span className="line-clamp-4">{text}</span>
        </li>
      ))}
    </ul>
  );
}
