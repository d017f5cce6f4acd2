'use client';

import { useEffect, useMemo, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';

const NONE: readonly string[] = [];

/**
 * What the user asked last in the workspace, oldest first: in other conversations, read once for
 * each conversation that is shown, and then in this one.
 */
export function useRecentQueries(
  slug: string,
  threadId: string,
  here: readonly string[],
): readonly string[] {
  const [elsewhere, setElsewhere] = useState(NONE);
  useEffect(() => {
    const abort = new AbortController();
    const path = `/api/workspaces/${encodeURIComponent(slug)}/queries`;
    apiRequest<{ queries: string[] }>(`${path}?except=${encodeURIComponent(threadId)}`, {
      signal: abort.signal,
    }).then(
      ({ queries }) => setElsewhere(queries),
      // Without them the assistant knows what was asked in this conversation.
      () => {},
    );
    return () => abort.abort();
  }, [slug, threadId]);
  return useMemo(() => [...elsewhere, ...here], [elsewhere, here]);
}
