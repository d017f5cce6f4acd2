'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useDelayedDeletions } from '@/hooks/use-delayed-deletions';
import type { Memory } from '@/lib/memory/schema';

type Page = { memories: Memory[]; nextCursor: string | null };
export type Memories = {
  /** null while they have never been read. */
  memories: Memory[] | null;
  error: unknown;
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
  /** Hides a memory; it is forgotten for good once `settle` is called. */
  remove: (id: string) => void;
  undo: (id: string) => void;
  settle: (id: string) => void;
};

/**
 * What is remembered in a workspace.
 * @param query words that a memory must have
 * @param onFailed told when one could not be forgotten
 */
export function useMemories(
  slug: string,
  query: string,
  onFailed: (error: unknown) => void,
): Memories {
  const [page, setPage] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const base = `/api/workspaces/${encodeURIComponent(slug)}/memories`;

  const read = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const search = new URLSearchParams({ q: query, ...(cursor === null ? {} : { cursor }) });
      try {
        const next = await apiRequest<Page>(`${base}?${search}`, { signal });
        setError(null);
        setPage((before) =>
          cursor === null || !before
            ? next
            : { ...next, memories: [...before.memories, ...next.memories] },
        );
      } catch (failure) {
        if (!signal?.aborted) setError(failure);
      }
    },
    [base, query],
  );
  useEffect(() => {
    const abort = new AbortController();
    void read(null, abort.signal);
    return () => abort.abort();
  }, [read]);

  const { hidden, remove, undo, settle } = useDelayedDeletions(
    (id) => `${base}/${encodeURIComponent(id)}`,
    onFailed,
  );

  return {
    memories: page?.memories.filter(({ id }) => !hidden.has(id)) ?? null,
    error,
    hasMore: (page?.nextCursor ?? null) !== null,
    loadMore: () => void read(page?.nextCursor ?? null),
    reload: () => void read(null),
    remove,
    undo,
    settle,
  };
}
