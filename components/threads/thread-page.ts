/** A thread as lists show it; `updatedAt` is ISO 8601. */
export type ThreadSummary = {
  id: string;
  title: string;
  updatedAt: string;
  running: boolean;
  /** Something in it waits for a decision. */
  waiting: boolean;
};
export type ThreadPage = { threads: ThreadSummary[]; nextCursor: string | null };

export type ThreadListState = ThreadPage & { status: 'loading' | 'ready' | 'failed' };

export const loadingThreads: ThreadListState = { threads: [], nextCursor: null, status: 'loading' };

/** Puts the next page behind what is shown, each thread once. */
export function appendPage(state: ThreadListState, page: ThreadPage): ThreadListState {
  const known = new Set(state.threads.map(({ id }) => id));
  const fresh = page.threads.filter(({ id }) => !known.has(id));
  return { threads: [...state.threads, ...fresh], nextCursor: page.nextCursor, status: 'ready' };
}

/**
 * Takes a first page that was read again. Threads of later pages stay behind it, unless they have
 * moved into it; what is gone from the first page's stretch is gone.
 */
export function refreshFirstPage(state: ThreadListState, page: ThreadPage): ThreadListState {
  if (page.nextCursor === null) return { ...page, status: 'ready' };
  const oldest = page.threads.at(-1)?.updatedAt ?? '';
  const first = new Set(page.threads.map(({ id }) => id));
  const rest = state.threads.filter(({ id, updatedAt }) => !first.has(id) && updatedAt < oldest);
  const nextCursor = rest.length > 0 ? state.nextCursor : page.nextCursor;
  return { threads: [...page.threads, ...rest], nextCursor, status: 'ready' };
}

export function changeThread(
  state: ThreadListState,
  id: string,
  change: Partial<ThreadSummary>,
): ThreadListState {
  const threads = state.threads.map((thread) =>
    thread.id === id ? { ...thread, ...change } : thread,
  );
  return { ...state, threads };
}

export function removeThread(state: ThreadListState, id: string): ThreadListState {
  return { ...state, threads: state.threads.filter((thread) => thread.id !== id) };
}
