'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { ThreadFailure, ThreadSkeleton } from './thread-placeholders';
import { ThreadRow } from './thread-row';
import type { ThreadRowProps } from './thread-row-props';
import { useThreadActions } from './use-thread-actions';
import { useThreads } from './use-threads';

/** The threads of a workspace, a page at a time: the archived ones, or the others. */
export function ThreadPages({
  slug,
  archived,
  home,
  ...shared
}: ThreadRowProps & { slug: string; archived: boolean; home: string }) {
  const t = useTranslations('threads');
  const threads = useThreads(slug, archived);
  const actions = useThreadActions({ note: threads.note, hrefOf: shared.hrefOf, home });
  const [loadingMore, setLoadingMore] = useState(false);
  const loadMore = async () => {
    setLoadingMore(true);
    await actions.attempt(threads.loadMore);
    setLoadingMore(false);
  };
  if (threads.status === 'loading') return <ThreadSkeleton label={t('loading')} />;
  if (threads.status === 'failed') return <ThreadFailure onRetry={threads.reload} />;
  return (
    <>
      {threads.threads.length === 0 ? (
        <p className="px-2.5 py-2 text-sm text-ink-faint">
          {t(archived ? 'archiveEmpty' : 'empty')}
        </p>
      ) : (
        <ul aria-label={t(archived ? 'archive' : 'list')} className="flex flex-col gap-0.5">
          {threads.threads.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} actions={actions} {...shared} />
          ))}
        </ul>
      )}
      {threads.nextCursor !== null && (
        <Button size="sm" variant="quiet" disabled={loadingMore} onClick={loadMore}>
          {loadingMore && <Spinner />}
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}
