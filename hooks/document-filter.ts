'use client';

import { createStore, useStore } from '@/hooks/store';
import type { DocumentSummary, Validation } from '@/lib/knowledge/schema';

/** Which documents the list shows; empty lists let all through. */
export type DocumentFilter = {
  query: string;
  kinds: readonly DocumentSummary['kind'][];
  validations: readonly Validation[];
};

export const NO_FILTER: DocumentFilter = { query: '', kinds: [], validations: [] };

const filter = createStore(NO_FILTER);

export const { get: documentFilter, set: setDocumentFilter } = filter;

/** The filter of the list of documents, for whoever shows it; it outlasts the list. */
export function useDocumentFilter(): DocumentFilter {
  return useStore(filter);
}
