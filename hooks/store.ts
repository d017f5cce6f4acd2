import { useSyncExternalStore } from 'react';

/** Tells those who watch that something has changed. */
export type Signal = {
  /** @returns a function that ends the watching */
  subscribe: (watcher: () => void) => () => void;
  tell: () => void;
};

/** A value that several parts of the page share; it outlasts them. */
export type Store<T> = {
  readonly initial: T;
  get: () => T;
  set: (next: T) => void;
  subscribe: Signal['subscribe'];
};

export function createSignal(): Signal {
  const watchers = new Set<() => void>();
  return {
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    // A watcher may end its own watching, or begin another one.
    tell: () => {
      for (const watcher of [...watchers]) watcher();
    },
  };
}

/** @param initial also what the server renders */
export function createStore<T>(initial: T): Store<T> {
  const { subscribe, tell } = createSignal();
  let current = initial;
  return {
    initial,
    get: () => current,
    set: (next) => {
      current = next;
      tell();
    },
    subscribe,
  };
}

/** The value of a store, or what is selected of it: one that is made anew each time never settles. */
export function useStore<T>(store: Store<T>): T;
export function useStore<T, Part>(store: Store<T>, select: (value: T) => Part): Part;
export function useStore<T>(
  store: Store<T>,
  select: (value: T) => unknown = (value) => value,
): unknown {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.initial),
  );
}

/** Puts a value under a key, for stores that hold one for each of many. */
export function setEntry<Value>(
  store: Store<ReadonlyMap<string, Value>>,
  key: string,
  value: NoInfer<Value>,
): void {
  store.set(new Map(store.get()).set(key, value));
}
