'use client';

import { Bookmark as BookmarkIcon, SearchX } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { SearchField } from '@/components/ui/search-field';
import { Skeleton } from '@/components/ui/skeleton';
import { useErrorText } from '@/hooks/use-error-text';
import { tunables } from '@/lib/tunables';
import { BookmarkRow } from './bookmark-row';
import { CollectionBar } from './collection-bar';
import { foundBookmarks } from './found-bookmarks';
import { FoundNotes } from './found-notes';
import { COLLECTION_PARAMETER } from './saved-address';
import { useBookmarks } from './use-bookmarks';
import { useSavedSearch } from './use-saved-search';

/** What the reader keeps of the workspace's documents: find it, sort it into collections. */
export function SavedView({ slug }: { slug: string }) {
  const t = useTranslations('saved');
  const errorText = useErrorText();
  const saved = useBookmarks(slug, (failure) => toast.error(errorText(failure)));
  const [query, setQuery] = useState('');
  const named = useSearchParams().get(COLLECTION_PARAMETER);
  const [chosen, setChosen] = useState<string | null>(named);
  const [shownName, setShownName] = useState(named);
  if (named !== shownName) {
    setShownName(named);
    setChosen(named);
  }
  const { bookmarks, collections } = saved;
  const collection = collections.some(({ id }) => id === chosen) ? chosen : null;
  const search = useSavedSearch(slug, query, bookmarks?.length);
  const searched = query.trim();
  const found = foundBookmarks(
    bookmarks ?? [],
    collection,
    searched === '' ? null : search.results,
  );
  const notes = (search.results ?? []).filter((one) => one.type === 'note');
  const waiting = searched !== '' && search.results === null;

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
          {bookmarks && !waiting && t('count', { count: found.length + notes.length })}
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
              {waiting && search.error === null && <Skeleton className="h-24 w-full" />}
              {waiting && search.error !== null && (
                <LoadFailure title={t('unavailable')} error={search.error} onRetry={search.retry} />
              )}
              {!waiting && found.length + notes.length === 0 && searched !== '' && (
                <EmptyState icon={SearchX} title={t('nothingFound', { query: searched })} />
              )}
              {found.length === 0 && searched === '' && (
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
            {notes.length > 0 && <FoundNotes notes={notes} />}
          </>
        )}
      </div>
    </div>
  );
}
