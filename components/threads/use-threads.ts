'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import { tunables } from '@/lib/tunables';
import {
  appendPage,
  changeThread,
  loadingThreads,
  refreshFirstPage,
  removeThread,
  type ThreadListState,
  type ThreadPage,
} from './thread-page';

export type Threads = ThreadListState & {
  reload: () => void;
  loadMore: () => Promise<void>;
  /** Each throws ApiError, with the list as it was before. */
  rename: (id: string, title: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  restore: (id: string) => Promise<void>;
};

/** The threads of a workspace, kept current by its feed. */
export function useThreads(slug: string): Threads {
  const [state, setState] = useState(loadingThreads);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const path = `/api/workspaces/${encodeURIComponent(slug)}/threads`;

  const read = useCallback(async () => {
    try {
      const page = await apiRequest<ThreadPage>(path);
      setState((before) => refreshFirstPage(before, page));
    } catch {
      setState((before) => (before.threads.length > 0 ? before : { ...before, status: 'failed' }));
    }
  }, [path]);

  useEffect(() => {
    setState(loadingThreads);
    void read();
    return () => clearTimeout(timer.current);
  }, [read]);

  useWorkspaceFeed(slug, (event) => {
    if (event.type === 'run') {
      const running = event.status === 'running';
      if (event.status !== 'queued') {
        setState((before) => changeThread(before, event.threadId, { running }));
      }
    }
    if (event.type === 'run' || event.type === 'threads_changed' || event.type === 'resync') {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read(), tunables.chat.refreshMs);
    }
  });

  const { nextCursor } = state;
  return useMemo(() => {
    const threadPath = (id: string) => `/api/threads/${encodeURIComponent(id)}`;
    return {
      ...state,
      reload: () => {
        setState(loadingThreads);
        void read();
      },
      loadMore: async () => {
        if (nextCursor === null) return;
        const page = await apiRequest<ThreadPage>(
          `${path}?cursor=${encodeURIComponent(nextCursor)}`,
        );
        setState((before) => appendPage(before, page));
      },
      rename: async (id, title) => {
        await apiRequest(threadPath(id), { method: 'PATCH', json: { title } });
        setState((before) => changeThread(before, id, { title }));
      },
      remove: async (id) => {
        await apiRequest(threadPath(id), { method: 'DELETE' });
        setState((before) => removeThread(before, id));
      },
      restore: async (id) => {
        await apiRequest(`${threadPath(id)}/undelete`, { method: 'POST' });
        await read();
      },
    };
  }, [state, nextCursor, path, read]);
}
