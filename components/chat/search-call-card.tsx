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
  const count = result === undefined ? undefined : parseSearchResult(result).length;
  return (
    <ToolCallCard
      name={SEARCH_TOOL}
      icon={<Search />}
      status={status}
      summary={query && <q>{query}</q>}
      outcome={count === undefined ? undefined : t('tool.hits', { count })}
      args={args}
      result={result}
    />
  );
}
