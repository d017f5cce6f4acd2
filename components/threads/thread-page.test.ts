import { describe, expect, it } from 'vitest';
import {
  appendPage,
  changeThread,
  loadingThreads,
  refreshFirstPage,
  removeThread,
  type ThreadSummary,
} from './thread-page.ts';

const thread = (id: string, minute: number): ThreadSummary => ({
  id,
  title: id,
  updatedAt: `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`,
  running: false,
  waiting: false,
  pinned: false,
  archived: false,
});
const ids = (state: { threads: ThreadSummary[] }) => state.threads.map(({ id }) => id);
const twoPages = appendPage(
  appendPage(loadingThreads, { threads: [thread('a', 9), thread('b', 8)], nextCursor: '1' }),
  { threads: [thread('b', 8), thread('c', 7), thread('d', 6)], nextCursor: '2' },
);

describe('list of threads', () => {
  it('grows by pages, each thread once', () => {
    expect(ids(twoPages)).toEqual(['a', 'b', 'c', 'd']);
    expect(twoPages).toMatchObject({ nextCursor: '2', status: 'ready' });
  });

  it('keeps later pages when the first is read again', () => {
    const page = { threads: [thread('d', 12), thread('a', 9)], nextCursor: 'x' };
    const refreshed = refreshFirstPage(twoPages, page);
    expect(ids(refreshed)).toEqual(['d', 'a', 'b', 'c']);
    expect(refreshed.nextCursor).toBe('2');
  });

  it('drops what was deleted from the stretch of the first page', () => {
    const page = { threads: [thread('a', 9), thread('c', 7)], nextCursor: 'x' };
    expect(ids(refreshFirstPage(twoPages, page))).toEqual(['a', 'c', 'd']);
  });

  it('is exactly the page when there is no other', () => {
    const refreshed = refreshFirstPage(twoPages, { threads: [thread('z', 1)], nextCursor: null });
    expect(ids(refreshed)).toEqual(['z']);
  });

  it('changes and removes one thread', () => {
    expect(changeThread(twoPages, 'b', { title: 'new' }).threads[1]?.title).toBe('new');
    expect(ids(removeThread(twoPages, 'b'))).toEqual(['a', 'c', 'd']);
  });
});
