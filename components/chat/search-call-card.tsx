'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ToolCallCard, type ToolStatus } from './tool-call-card';
import { parseSearchResult, SEARCH_TOOL } from './turn-sources';

/** A search in the documents: the query and how much it found. */
export function SearchCallCard({
  query,
  status,
  args,
  result,
}: {
  query: string | undefined;
  status: ToolStatus;
  args: unknown;
  result: string | undefined;
}) {
  const t = useTranslations('chat');
  const summary = (
    <>
      {query && <q>{query}</q>}
      {result !== undefined && (
        <span className="ml-2 text-ink-faint">
          {t('tool.hits', { count: parseSearchResult(result).length })}
        </span>
      )}
    </>
  );
  return (
    <ToolCallCard
      name={SEARCH_TOOL}
      icon={<Search />}
      status={status}
      summary={summary}
      args={args}
      result={result}
    />
  );
}
