'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LeftOutSources } from '@/components/knowledge/left-out-sources';
import { vectorSearchResultSchema } from '@/lib/knowledge/schema';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A search in the documents: the query, and each passage that it found with the way to it. */
export function SearchCallCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const query = textArgument(call, 'query');
  const fields = resultFields(call.result);
  const { passages: found = [], leftOut = [] } =
    vectorSearchResultSchema.safeParse(fields).data ?? {};
  const count = Array.isArray(fields.passages) ? fields.passages.length : 0;
  return (
    <ToolCallCard
      call={call}
      icon={Search}
      summary={query && <q>{query}</q>}
      outcome={t('passages', { count })}
    >
      {found.length > 0 && (
        <ol className="flex flex-col gap-1.5">
          {found.map((passage) => (
            <li key={passage.n} className="flex items-baseline gap-2">
              <span className="min-w-4 text-right font-medium tabular-nums">{passage.n}</span>
              <span className="min-w-0 flex-1">
                <button
                  type="button"
                  onClick={() => call.openPassage(passage)}
                  className="min-h-6 text-left font-medium text-accent-strong underline underline-offset-2"
                >
                  {passage.documentTitle}
                </button>
                {passage.page !== null && (
                  <span className="text-xs text-ink-faint">
                    {' '}
                    {t('page', { page: passage.page })}
                  </span>
                )}
                <span className="line-clamp-2 break-words">{passage.text}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      <LeftOutSources documents={leftOut} />
    </ToolCallCard>
  );
}
