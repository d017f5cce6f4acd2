'use client';

import { Archive, ArrowLeft, SquarePen } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { navigationClass } from '@/components/ui/navigation-link';
import { SearchField } from '@/components/ui/search-field';
import { tunables } from '@/lib/tunables';
import type { ThreadSummary } from './thread-page';
import { ThreadPages } from './thread-pages';
import { ThreadSearch } from './thread-search';

const ShareDialog = lazy(() => import('@/components/shares/share-dialog'));

/**
 * The conversations of a workspace: begin, find, open, and what can be done with each.
 * @param basePath where threads live: `/w/slug` by default, or the page that is only chat
 * @param onFollow closes the drawer the list stands in
 */
export function ThreadList({
  workspaceSlug: slug,
  basePath,
  onFollow,
}: {
  workspaceSlug: string;
  basePath?: string;
  onFollow?: () => void;
}) {
  const t = useTranslations('threads');
  const [typed, setTyped] = useState('');
  const [archived, setArchived] = useState(false);
  const [sharing, setSharing] = useState<{ thread: ThreadSummary; open: boolean } | null>(null);
  const query = useDeferredValue(typed.trim());
  const home = basePath ?? `/w/${encodeURIComponent(slug)}`;
  const hrefOf = (id: string) =>
    `${home}${basePath === undefined ? '/t' : ''}/${encodeURIComponent(id)}`;
  const onShare = (thread: ThreadSummary) => setSharing({ thread, open: true });
  const shared = { slug, home, hrefOf, onFollow, onShare };

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
      <SearchField
        size="sm"
        label={t('search.label')}
        value={typed}
        maxLength={tunables.threads.maxQueryChars}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          event.stopPropagation();
          setTyped('');
        }}
        className="my-1"
      />
      {query === '' ? (
        <>
          <ThreadPages key={String(archived)} archived={archived} {...shared} />
          <button
            type="button"
            onClick={() => setArchived(!archived)}
            className={navigationClass(false)}
          >
            {archived ? (
              <ArrowLeft aria-hidden="true" className="size-4" />
            ) : (
              <Archive aria-hidden="true" className="size-4" />
            )}
            {t(archived ? 'showAll' : 'showArchive')}
          </button>
        </>
      ) : (
        <ThreadSearch query={query} onClear={() => setTyped('')} {...shared} />
      )}
      {sharing && (
        <Suspense>
          <ShareDialog
            key={sharing.thread.id}
            threadId={sharing.thread.id}
            open={sharing.open}
            onOpenChange={(open) => setSharing({ ...sharing, open })}
          />
        </Suspense>
      )}
    </div>
  );
}
