'use client';

import { createStore, setEntry, useStore } from '@/hooks/store';
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

const states = createStore<ReadonlyMap<string, BenchState>>(new Map());

export function benchState(slug: string): BenchState {
  return states.get().get(slug) ?? EMPTY;
}

export function changeBench(slug: string, change: Partial<BenchState>): void {
  setEntry(states, slug, { ...benchState(slug), ...change });
}

/** What is being tried in a workspace. */
export function useBenchState(slug: string): BenchState {
  return useStore(states, (all) => all.get(slug) ?? EMPTY);
}
