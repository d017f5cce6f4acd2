'use client';

import { createStore, useStore } from '@/hooks/store';
import type { EntityKind } from '@/lib/knowledge/schema';

/** What of the graph is shown. */
export type GraphFilter = { kind: EntityKind | null; document: string | null; minimum: number };

const filter = createStore<GraphFilter>({ kind: null, document: null, minimum: 1 });

export function setGraphFilter(change: Partial<GraphFilter>): void {
  filter.set({ ...filter.get(), ...change });
}

/** The filter of the graph; it outlasts the page, so that the way back from a passage finds it. */
export function useGraphFilter(): GraphFilter {
  return useStore(filter);
}

/** The filter as the query of a request. */
export function filterQuery({ kind, document, minimum }: GraphFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (kind) query.set('kind', kind);
  if (document) query.set('document', document);
  if (minimum > 1) query.set('minimum', String(minimum));
  return query;
}
