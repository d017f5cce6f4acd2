'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { announce } from '@/components/ui/announce';
import { Button } from '@/components/ui/button';
import { ThreadFailure, ThreadSkeleton } from './thread-placeholders';
import { ThreadRow } from './thread-row';
import type { ThreadRowProps } from './thread-row-props';
import { useThreadActions } from './use-thread-actions';
import { useThreadSearch } from './use-thread-search';

/** The threads that have the words of a query, archived ones too. */
export function ThreadSearch({
  slug,
  query,
  home,
  onClear,
  ...shared
}: ThreadRowProps & { slug: string; query: string; home: string; onClear: () => void }) {
  const t = useTranslations('threads');
  const search = useThreadSearch(slug, query);
  const { results, error, reload } = search;
  const actions = useThreadActions({ note: reload, hrefOf: shared.hrefOf, home });
  const settled = search.query === query && results !== null;
  const count = results?.length ?? 0;
  const said = count === 0 ? t('search.nothing', { query }) : t('search.found', { count });
  useEffect(() => {
    if (settled) announce(said);
  }, [settled, said]);

  if (error) return <ThreadFailure onRetry={reload} />;
  if (results === null) return <ThreadSkeleton label={t('search.running')} />;
  if (count === 0) {
    return (
      <div className="flex flex-col items-start gap-2 px-2.5 py-2 text-sm text-ink-soft">
        <p className="break-words">{t('search.nothing', { query: search.query })}</p>
        <Button size="sm" onClick={onClear}>
          {t('search.clear')}
        </Button>
      </div>
    );
  }
  return (
    <ul aria-label={t('search.results')} className="flex flex-col gap-0.5">
      {results.map(({ thread, excerpt, messageId }) => (
        <ThreadRow
          key={thread.id}
          thread={thread}
          excerpt={excerpt}
          messageId={messageId}
          actions={actions}
          inSearch
          {...shared}
        />
      ))}
    </ul>
  );
}
