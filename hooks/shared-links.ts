'use client';

import { useSyncExternalStore } from 'react';

const links = new Map<string, string>();
const watchers = new Set<() => void>();

/** Keeps a link for whoever made it, as long as the page is open; it is told nowhere else. */
export function keepLink(key: string, link: string | null): void {
  if (link === null) links.delete(key);
  else links.set(key, link);
  for (const watcher of [...watchers]) watcher();
}

export function useKeptLink(key: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => links.get(key) ?? null,
    () => null,
  );
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
