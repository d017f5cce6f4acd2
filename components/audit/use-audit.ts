'use client';

import { useCallback, useEffect, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useLatestRead } from '@/hooks/use-latest-read';
import type { AuditFilter, AuditPage } from '@/lib/audit/schema';

type State = { page: AuditPage | null; error: unknown; loading: boolean };
const unread: State = { page: null, error: null, loading: true };

export type AuditLog = State & {
  /** Who stood in the log when it was last read; a filter that is being read changes nothing of it. */
  actors: AuditPage['actors'];
  loadMore: () => void;
  reload: () => void;
};

/** The query of a filter, to be appended to an address. */
export function auditQuery(filter: AuditFilter): string {
  return new URLSearchParams(Object.entries(filter)).toString();
}

/** The audit log as far as it was read, newest first. */
export function useAudit(filter: AuditFilter): AuditLog {
  const [state, setState] = useState(unread);
  const [actors, setActors] = useState<AuditPage['actors']>([]);
  const query = auditQuery(filter);
  const beginRead = useLatestRead();

  const read = useCallback(
    async (before: AuditPage | null) => {
      const signal = beginRead();
      setState({ page: before, error: null, loading: true });
      const next = before?.nextCursor ? `&cursor=${before.nextCursor}` : '';
      try {
        const page = await apiRequest<AuditPage>(`/api/audit?${query}${next}`, { signal });
        if (signal.aborted) return;
        const events = [...(before?.events ?? []), ...page.events];
        setState({ page: { ...page, events }, error: null, loading: false });
        setActors(page.actors);
      } catch (error) {
        if (!signal.aborted) setState({ page: before, error, loading: false });
      }
    },
    [query, beginRead],
  );
  useEffect(() => void read(null), [read]);
  return {
    ...state,
    actors,
    loadMore: () => void read(state.page),
    reload: () => void read(null),
  };
}
