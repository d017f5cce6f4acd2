'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { useLatestRead } from '@/hooks/use-latest-read';
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
import { type ChangedThread, threadsPath } from './thread-requests';

export type Threads = ThreadListState & {
  reload: () => void;
  loadMore: () => Promise<void>;
  /** Shows at once what was changed at the server, and reads the list again. */
  note: (changed: ChangedThread) => void;
};

/** The threads of a workspace that are archived, or those that are not, kept current by its feed. */
export function useThreads(slug: string, archived: boolean): Threads {
  const [state, setState] = useState(loadingThreads);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const path = `${threadsPath(slug)}?archived=${archived}`;

  const beginRead = useLatestRead();

  const read = useCallback(async () => {
    const signal = beginRead();
    try {
      const page = await apiRequest<ThreadPage>(path, { signal });
      if (!signal.aborted) setState((before) => refreshFirstPage(before, page));
    } catch {
      if (signal.aborted) return;
      setState((before) => (before.threads.length > 0 ? before : { ...before, status: 'failed' }));
    }
  }, [path, beginRead]);

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
  return useMemo(
    () => ({
      ...state,
      reload: () => {
        setState(loadingThreads);
        void read();
      },
      loadMore: async () => {
        if (nextCursor === null) return;
        const page = await apiRequest<ThreadPage>(
          `${path}&cursor=${encodeURIComponent(nextCursor)}`,
        );
        setState((before) => appendPage(before, page));
      },
      note: ({ id, change, gone }) => {
        setState((before) => (gone ? removeThread(before, id) : changeThread(before, id, change)));
        void read();
      },
    }),
    [state, nextCursor, path, read],
  );
}
