'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import type { AuditFilter, AuditPage } from '@/lib/audit/schema';

type State = { page: AuditPage | null; error: unknown; loading: boolean };
const unread: State = { page: null, error: null, loading: true };

export type AuditLog = State & { loadMore: () => void; reload: () => void };

/** The query of a filter, to be appended to an address. */
export function auditQuery(filter: AuditFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given).toString();
}

/** The audit log as far as it was read, newest first. */
export function useAudit(filter: AuditFilter): AuditLog {
  const [state, setState] = useState(unread);
  const query = auditQuery(filter);
  const asked = useRef(0);

  const read = useCallback(
    async (before: AuditPage | null) => {
      asked.current += 1;
      const mine = asked.current;
      setState({ page: before, error: null, loading: true });
      const next = before?.nextCursor ? `&cursor=${before.nextCursor}` : '';
      try {
        const page = await apiRequest<AuditPage>(`/api/audit?${query}${next}`);
        if (mine !== asked.current) return;
        const events = [...(before?.events ?? []), ...page.events];
        setState({ page: { ...page, events }, error: null, loading: false });
      } catch (error) {
        if (mine === asked.current) setState({ page: before, error, loading: false });
      }
    },
    [query],
  );
  useEffect(() => void read(null), [read]);
  return { ...state, loadMore: () => void read(state.page), reload: () => void read(null) };
}
