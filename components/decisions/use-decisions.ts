'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useLatestRead } from '@/hooks/use-latest-read';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { DecisionPage, ListedDecision } from '@/lib/decisions/schema';
import { tunables } from '@/lib/tunables';
import { mergeList } from './decision-list';

export type DecisionFilter = 'pending' | 'settled';
export type Decisions = {
  /** null while they have never been read. */
  decisions: ListedDecision[] | null;
  error: unknown;
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
};

type State = { decisions: ListedDecision[] | null; nextCursor: string | null; error: unknown };
const unread: State = { decisions: null, nextCursor: null, error: null };

/** Decisions of a workspace, kept current by its feed. Give the view the filter as `key`. */
export function useDecisions(slug: string, filter: DecisionFilter): Decisions {
  const [state, setState] = useState(unread);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const status = filter === 'pending' ? 'pending' : 'all';
  const path = `/api/workspaces/${encodeURIComponent(slug)}/decisions?status=${status}`;

  const beginRead = useLatestRead();

  const read = useCallback(
    async (cursor: string | null) => {
      const signal = beginRead();
      try {
        const more = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await apiRequest<DecisionPage>(path + more, { signal });
        if (signal.aborted) return;
        const wanted = page.decisions.filter(
          (one) => (one.status === 'pending') === (filter === 'pending'),
        );
        setState(({ decisions, nextCursor }) => ({
          decisions: mergeList(decisions ?? [], wanted),
          nextCursor: cursor === null && decisions !== null ? nextCursor : page.nextCursor,
          error: null,
        }));
      } catch (error) {
        if (!signal.aborted) setState((before) => ({ ...before, error }));
      }
    },
    [path, filter, beginRead],
  );

  useEffect(() => {
    setState(unread);
    void read(null);
    return () => clearTimeout(timer.current);
  }, [read]);
  useWorkspaceFeed(slug, (event) => {
    if (event.type !== 'decision' && event.type !== 'resync') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(null), tunables.chat.refreshMs);
  });

  const { nextCursor } = state;
  return {
    decisions: state.decisions,
    error: state.error,
    hasMore: nextCursor !== null,
    loadMore: () => void read(nextCursor),
    reload: () => {
      setState(unread);
      void read(null);
    },
  };
}

/** How many decisions of a workspace wait; `more` when that is only the first page of them. */
export function usePendingCount(slug: string): { count: number; more: boolean } {
  const [waiting, setWaiting] = useState({ count: 0, more: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const beginRead = useLatestRead();
  const read = useCallback(async () => {
    const signal = beginRead();
    try {
      const page = await apiRequest<DecisionPage>(
        `/api/workspaces/${encodeURIComponent(slug)}/decisions?status=pending`,
        { signal },
      );
      if (signal.aborted) return;
      setWaiting({ count: page.decisions.length, more: page.nextCursor !== null });
    } catch {
      // A badge is no place for an error; the inbox itself tells it.
    }
  }, [slug, beginRead]);
  useEffect(() => {
    void read();
    return () => clearTimeout(timer.current);
  }, [read]);
  useWorkspaceFeed(slug, (event) => {
    if (event.type !== 'decision' && event.type !== 'resync') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(), tunables.chat.refreshMs);
  });
  return waiting;
}
