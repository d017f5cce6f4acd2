'use client';

import { useSyncExternalStore } from 'react';
import type { EntityKind } from '@/lib/knowledge/schema';

/** What of the graph is shown. */
export type GraphFilter = { kind: EntityKind | null; document: string | null; minimum: number };

const ALL: GraphFilter = { kind: null, document: null, minimum: 1 };
let current = ALL;
const watchers = new Set<() => void>();

export function setGraphFilter(change: Partial<GraphFilter>): void {
  current = { ...current, ...change };
  for (const watcher of [...watchers]) watcher();
}

/** The filter of the graph; it outlasts the page, so that the way back from a passage finds it. */
export function useGraphFilter(): GraphFilter {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => ALL,
  );
}

/** The filter as the query of a request. */
export function filterQuery({ kind, document, minimum }: GraphFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (document) query.set('document', document);
  if (minimum > 1) query.set('minimum', String(minimum));
  return query;
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
