'use client';

import { useSyncExternalStore } from 'react';
import type { GoldenPlace } from '@/lib/golden-cases/schema';
import type { SearchExplanation, SearchFilters } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';

export type BenchRequest = { query: string; limit: number; filters: SearchFilters };

/** What is being tried. It outlives the page, so that a passage can be opened and left again. */
export type BenchState = {
  /** As it stands in the form. */
  draft: BenchRequest;
  /** What was searched for last. */
  asked: BenchRequest | null;
  explanation: SearchExplanation | null;
  error: unknown;
  searching: boolean;
  places: GoldenPlace[];
  unanswerable: boolean;
};

const EMPTY: BenchState = {
  draft: { query: '', limit: tunables.tools.defaultPassages, filters: {} },
  asked: null,
  explanation: null,
  error: null,
  searching: false,
  places: [],
  unanswerable: false,
};

const states = new Map<string, BenchState>();
const watchers = new Set<() => void>();

export function benchState(slug: string): BenchState {
  return states.get(slug) ?? EMPTY;
}

export function changeBench(slug: string, change: Partial<BenchState>): void {
  states.set(slug, { ...benchState(slug), ...change });
  for (const watcher of [...watchers]) watcher();
}

/** What is being tried in a workspace. */
export function useBenchState(slug: string): BenchState {
  return useSyncExternalStore(
    subscribe,
    () => benchState(slug),
    () => EMPTY,
  );
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
