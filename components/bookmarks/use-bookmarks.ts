'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useDelayedDeletions } from '@/hooks/use-delayed-deletions';
import type { Bookmark, Collection } from '@/lib/bookmarks/schema';

type Saved = { bookmarks: Bookmark[]; collections: Collection[] };

/**
 * All that the reader keeps in a workspace, and how to change it. What is removed goes out of sight
 * at once and is deleted when `settle` says that the time to undo is over.
 * @param onFailed told when a change could not be carried out
 */
export function useBookmarks(slug: string, onFailed: (error: unknown) => void) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const [error, setError] = useState<unknown>(null);
  const workspace = `/api/workspaces/${encodeURIComponent(slug)}`;

  const reload = useCallback(async () => {
    try {
      setSaved(await apiRequest<Saved>(`${workspace}/bookmarks`));
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  }, [workspace]);
  useEffect(() => void reload(), [reload]);

  const { hidden, ...deletions } = useDelayedDeletions((path) => path, onFailed);

  /** Changes something on the server and shows what it is then. */
  const change = async (
    path: string,
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    json?: object,
  ) => {
    await apiRequest(path, { method, json });
    await reload();
  };
  const bookmarkPath = (id: string) => `/api/bookmarks/${encodeURIComponent(id)}`;
  const collectionPath = (id: string) => `/api/collections/${encodeURIComponent(id)}`;
  return {
    bookmarks: saved?.bookmarks.filter(({ id }) => !hidden.has(bookmarkPath(id))) ?? null,
    collections: saved?.collections.filter(({ id }) => !hidden.has(collectionPath(id))) ?? [],
    error,
    reload: () => void reload(),
    bookmarkPath,
    collectionPath,
    ...deletions,
    createCollection: (name: string) => change(`${workspace}/collections`, 'POST', { name }),
    renameCollection: (id: string, name: string) => change(collectionPath(id), 'PATCH', { name }),
    place: async (bookmarkId: string, collectionId: string, inside: boolean) => {
      setSaved((before) => before && placed(before, bookmarkId, collectionId, inside));
      try {
        await change(
          `${collectionPath(collectionId)}/bookmarks/${encodeURIComponent(bookmarkId)}`,
          inside ? 'PUT' : 'DELETE',
        );
      } catch (failure) {
        onFailed(failure);
        await reload();
      }
    },
  };
}

/** What is kept once a bookmark is put into a collection or taken out of it. */
function placed(saved: Saved, bookmarkId: string, collectionId: string, inside: boolean): Saved {
  const bookmarks = saved.bookmarks.map((bookmark) => {
    if (bookmark.id !== bookmarkId) return bookmark;
    const others = bookmark.collectionIds.filter((id) => id !== collectionId);
    return { ...bookmark, collectionIds: inside ? [...others, collectionId] : others };
  });
  return { ...saved, bookmarks };
}
