'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useLatestRead } from '@/hooks/use-latest-read';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { FoundThread } from '@/lib/threads/schema';
import { tunables } from '@/lib/tunables';
import { threadsPath } from './thread-requests';

export type ThreadSearch = {
  /** null while nothing has come back yet. */
  results: FoundThread[] | null;
  /** What the results are of. */
  query: string;
  error: unknown;
  reload: () => void;
};

/** The threads that have the words of a query, as it is typed and as things change. */
export function useThreadSearch(slug: string, query: string): ThreadSearch {
  const [found, setFound] = useState<Omit<ThreadSearch, 'reload'>>({
    results: null,
    query,
    error: null,
  });
  const beginRead = useLatestRead();
  const read = useCallback(async () => {
    const signal = beginRead();
    try {
      const path = `${threadsPath(slug)}/search?q=${encodeURIComponent(query)}`;
      const { results } = await apiRequest<{ results: FoundThread[] }>(path, { signal });
      if (!signal.aborted) setFound({ results, query, error: null });
    } catch (error) {
      if (!signal.aborted) setFound({ results: null, query, error });
    }
  }, [slug, query, beginRead]);

  useEffect(() => {
    const timer = setTimeout(() => void read(), tunables.chat.searchPauseMs);
    return () => clearTimeout(timer);
  }, [read]);
  useWorkspaceFeed(slug, ({ type }) => {
    if (type === 'threads_changed' || type === 'resync') void read();
  });
  return { ...found, reload: () => void read() };
}
