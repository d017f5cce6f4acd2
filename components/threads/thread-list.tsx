'use client';

import { SquarePen } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import { ApiError } from '@/hooks/api-request';
import { tunables } from '@/lib/tunables';
import type { ThreadSummary } from './thread-page';
import { ThreadRow } from './thread-row';
import { useThreads } from './use-threads';

/**
 * The conversations of a workspace: open, rename, delete, begin another.
 * @param basePath where threads live: `/w/slug` by default, or the page that is only chat
 * @param onFollow closes the drawer the list stands in
 */
export function ThreadList({
  workspaceSlug,
  basePath,
  onFollow,
}: {
  workspaceSlug: string;
  basePath?: string;
  onFollow?: () => void;
}) {
  const t = useTranslations('threads');
  const router = useRouter();
  const pathname = usePathname();
  const threads = useThreads(workspaceSlug);
  const [loadingMore, setLoadingMore] = useState(false);
  const home = basePath ?? `/w/${encodeURIComponent(workspaceSlug)}`;
  const hrefOf = (id: string) =>
    `${home}${basePath === undefined ? '/t' : ''}/${encodeURIComponent(id)}`;

  const complain = (error: unknown) => {
    toast.error((error instanceof ApiError && error.message) || t('changeFailed'));
  };
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      complain(error);
    }
  };
  const remove = (thread: ThreadSummary) =>
    attempt(async () => {
      await threads.remove(thread.id);
      if (pathname === hrefOf(thread.id)) router.push(home);
      toast(t('deleted', { title: thread.title || t('untitled') }), {
        duration: tunables.chat.undoMs,
        action: { label: t('undo'), onClick: () => attempt(() => threads.restore(thread.id)) },
      });
    });
  const loadMore = async () => {
    setLoadingMore(true);
    await attempt(threads.loadMore);
    setLoadingMore(false);
  };

  return (
    <div className="flex flex-col gap-0.5">
      <Link
        href={home}
        onClick={onFollow}
        className="flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm text-ink-soft hover:bg-hover hover:text-ink"
      >
        <SquarePen aria-hidden="true" className="size-4" />
        {t('newChat')}
      </Link>
      {threads.status === 'loading' && <Loading label={t('loading')} />}
      {threads.status === 'failed' && (
        <div
          role="alert"
          className="flex flex-col items-start gap-2 px-2.5 py-2 text-sm text-ink-soft"
        >
          {t('loadFailed')}
          <Button size="sm" onClick={threads.reload}>
            {t('retry')}
          </Button>
        </div>
      )}
      {threads.status === 'ready' && threads.threads.length === 0 && (
        <p className="px-2.5 py-2 text-sm text-ink-faint">{t('empty')}</p>
      )}
      {threads.threads.length > 0 && (
        <ul aria-label={t('list')} className="flex flex-col gap-0.5">
          {threads.threads.map((thread) => (
            <ThreadRow
              key={thread.id}
              thread={thread}
              href={hrefOf(thread.id)}
              current={pathname === hrefOf(thread.id)}
              onFollow={onFollow}
              onRename={(title) => attempt(() => threads.rename(thread.id, title))}
              onDelete={() => remove(thread)}
            />
          ))}
        </ul>
      )}
      {threads.nextCursor !== null && (
        <Button size="sm" variant="quiet" disabled={loadingMore} onClick={loadMore}>
          {loadingMore && <Spinner />}
          {t('loadMore')}
        </Button>
      )}
    </div>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <div role="status" className="flex flex-col gap-1.5 px-2.5 py-1.5">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="h-5 w-3/5" />
      <Skeleton className="h-5 w-2/3" />
    </div>
  );
}
