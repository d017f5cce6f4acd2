'use client';

import { useSyncExternalStore } from 'react';
import type { DocumentSummary, Validation } from '@/lib/knowledge/schema';

/** Which documents the list shows; empty lists let all through. */
export type DocumentFilter = {
  query: string;
  kinds: readonly DocumentSummary['kind'][];
  validations: readonly Validation[];
};

export const NO_FILTER: DocumentFilter = { query: '', kinds: [], validations: [] };

let current = NO_FILTER;
const watchers = new Set<() => void>();

export const documentFilter = (): DocumentFilter => current;

export function setDocumentFilter(next: DocumentFilter): void {
  current = next;
  for (const watcher of [...watchers]) watcher();
}

/** The filter of the list of documents, for whoever shows it; it outlasts the list. */
export function useDocumentFilter(): DocumentFilter {
  return useSyncExternalStore(subscribe, documentFilter, () => NO_FILTER);
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
