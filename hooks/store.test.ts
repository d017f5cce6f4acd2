import { describe, expect, it, vi } from 'vitest';
import { createStore, setEntry } from './store.ts';

describe('a store', () => {
  it('tells its watchers of each change until they end it', () => {
    const store = createStore(1);
    const watcher = vi.fn(() => void seen.push(store.get()));
    const seen: number[] = [];
    const end = store.subscribe(watcher);
    store.set(2);
    store.set(3);
    end();
    store.set(4);
    expect(seen).toEqual([2, 3]);
    expect([store.get(), store.initial]).toEqual([4, 1]);
  });

  it('tells each watcher once, whoever comes or goes meanwhile', () => {
    const store = createStore('');
    const told: string[] = [];
    const end = store.subscribe(() => {
      told.push('first');
      end();
      store.subscribe(() => told.push('new'));
    });
    store.subscribe(() => told.push('second'));
    store.set('x');
    expect(told).toEqual(['first', 'second']);
  });

  it('of many values keeps the others as they are', () => {
    const store = createStore<ReadonlyMap<string, { n: number }>>(new Map());
    setEntry(store, 'a', { n: 1 });
    const a = store.get().get('a');
    setEntry(store, 'b', { n: 2 });
    expect(store.get().get('a')).toBe(a);
    expect(store.initial.size).toBe(0);
  });
});
