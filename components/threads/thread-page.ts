import type { ThreadSummary } from '@/lib/threads/schema.ts';

export type { ThreadSummary } from '@/lib/threads/schema.ts';
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
  const last = page.threads.at(-1);
  if (page.nextCursor === null || !last) return { ...page, status: 'ready' };
  const first = new Set(page.threads.map(({ id }) => id));
  const rest = state.threads.filter((thread) => !first.has(thread.id) && isBehind(thread, last));
  const nextCursor = rest.length > 0 ? state.nextCursor : page.nextCursor;
  return { threads: [...page.threads, ...rest], nextCursor, status: 'ready' };
}

/** Pinned threads come first, then what was used last. */
function isBehind(thread: ThreadSummary, other: ThreadSummary): boolean {
  if (thread.pinned !== other.pinned) return other.pinned;
  return thread.updatedAt < other.updatedAt;
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
