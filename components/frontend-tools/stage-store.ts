'use client';

import { useSyncExternalStore } from 'react';
import type { CitedPassage } from '@/lib/knowledge/schema';

/** What stands large in front of the page. */
export type Staged =
  | { kind: 'answer'; title: string; content: string; print?: boolean }
  | { kind: 'sources'; passages: readonly CitedPassage[] };

let current: Staged | null = null;
const watchers = new Set<() => void>();

export function setStage(next: Staged | null): void {
  current = next;
  for (const watcher of [...watchers]) watcher();
}

export function useStage(): Staged | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
