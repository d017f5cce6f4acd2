'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
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
  const asked = useRef<AbortController>(undefined);
  const read = useCallback(async () => {
    asked.current?.abort();
    const abort = new AbortController();
    asked.current = abort;
    try {
      const path = `${threadsPath(slug)}/search?q=${encodeURIComponent(query)}`;
      const options = { signal: abort.signal };
      const { results } = await apiRequest<{ results: FoundThread[] }>(path, options);
      if (!abort.signal.aborted) setFound({ results, query, error: null });
    } catch (error) {
      if (!abort.signal.aborted) setFound({ results: null, query, error });
    }
  }, [slug, query]);

  useEffect(() => {
    const timer = setTimeout(() => void read(), tunables.chat.searchPauseMs);
    return () => {
      clearTimeout(timer);
      asked.current?.abort();
    };
  }, [read]);
  useWorkspaceFeed(slug, ({ type }) => {
    if (type === 'threads_changed' || type === 'resync') void read();
  });
  return { ...found, reload: () => void read() };
}
