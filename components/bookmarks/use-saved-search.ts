'use client';

import { useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import type { FoundSaved } from '@/lib/bookmarks/schema';
import { tunables } from '@/lib/tunables';

type Found = {
  /** null while nothing is looked for, or nothing has come back yet. */
  results: FoundSaved[] | null;
  /** The words that it was found for. */
  foundFor: string;
  error: unknown;
};
const NOTHING: Found = { results: null, foundFor: '', error: null };

/**
 * What is saved in a workspace and has the words of a query, as it is typed. What was found stays
 * until the next comes.
 * @param version changes when what is saved has changed
 */
export function useSavedSearch(
  slug: string,
  query: string,
  version?: unknown,
): Found & { retry: () => void } {
  const [attempt, setAttempt] = useState(0);
  const wanted = query.trim();
  const [found, setFound] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other material is looked through anew
  useEffect(() => {
    if (wanted === '') {
      setFound(NOTHING);
      return;
    }
    const abort = new AbortController();
    const path = `/api/workspaces/${encodeURIComponent(slug)}/saved/search?q=${encodeURIComponent(wanted)}`;
    const timer = setTimeout(() => {
      apiRequest<{ results: FoundSaved[] }>(path, { signal: abort.signal }).then(
        ({ results }) => setFound({ results, foundFor: wanted, error: null }),
        (error) => !abort.signal.aborted && setFound({ results: null, foundFor: wanted, error }),
      );
    }, tunables.chat.searchPauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [slug, wanted, version, attempt]);
  return { ...(wanted === '' ? NOTHING : found), retry: () => setAttempt(attempt + 1) };
}
