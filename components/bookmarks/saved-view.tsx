'use client';

import { Bookmark as BookmarkIcon, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { toast } from 'sonner';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { useErrorText } from '@/hooks/use-error-text';
import { tunables } from '@/lib/tunables';
import { BookmarkRow } from './bookmark-row';
import { CollectionBar } from './collection-bar';
import { filterBookmarks } from './filter-bookmarks';
import { useBookmarks } from './use-bookmarks';

/** What the reader keeps of the workspace's documents: find it, sort it into collections. */
export function SavedView({ slug }: { slug: string }) {
  const t = useTranslations('saved');
  const errorText = useErrorText();
  const saved = useBookmarks(slug, (failure) => toast.error(errorText(failure)));
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const searched = useDeferredValue(query);
  const { bookmarks, collections } = saved;
  const collection = collections.some(({ id }) => id === chosen) ? chosen : null;
  const found = filterBookmarks(bookmarks ?? [], collection, searched);

  const remove = (path: string, message: string) => {
    saved.remove(path);
    toast(message, {
      duration: tunables.browser.undoMs,
      action: { label: t('undo'), onClick: () => saved.undo(path) },
      onAutoClose: () => saved.settle(path),
      onDismiss: () => saved.settle(path),
    });
  };
  return (
    <div className="scroll-area @container/list h-full">
      <div className="mx-auto max-w-3xl px-4 py-6 @2xl/list:px-8 @2xl/list:py-8">
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="text-sm text-ink-faint" aria-live="polite">
          {bookmarks && t('count', { count: found.length })}
        </p>
        {bookmarks === null && saved.error !== null && (
          <LoadFailure title={t('unavailable')} error={saved.error} onRetry={saved.reload} />
        )}
        {bookmarks === null && saved.error === null && <Skeleton className="mt-6 h-40 w-full" />}
        {bookmarks && (
          <>
            <SearchField
              label={t('search')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              className="mt-5"
            />
            <CollectionBar
              collections={collections}
              chosen={collection}
              onChoose={setChosen}
              onCreate={saved.createCollection}
              onRename={saved.renameCollection}
              onDelete={({ id, name }) =>
                remove(saved.collectionPath(id), t('collectionDeleted', { name }))
              }
            />
            <div className="mt-4 overflow-hidden rounded-xl border border-line bg-surface shadow-card">
              {found.length === 0 && searched.trim() !== '' && (
                <EmptyState icon={SearchX} title={t('nothingFound', { query: searched.trim() })} />
              )}
              {found.length === 0 && searched.trim() === '' && (
                <EmptyState
                  icon={BookmarkIcon}
                  title={collection === null ? t('empty.title') : t('emptyCollection')}
                >
                  {collection === null && t('empty.text')}
                </EmptyState>
              )}
              {found.length > 0 && (
                <ul aria-label={t('list')} className="divide-y divide-line">
                  {found.map((bookmark) => (
                    <BookmarkRow
                      key={bookmark.id}
                      bookmark={bookmark}
                      collections={collections}
                      onPlace={(id, inside) => void saved.place(bookmark.id, id, inside)}
                      onRemove={() => remove(saved.bookmarkPath(bookmark.id), t('removed'))}
                    />
                  ))}
                </ul>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
