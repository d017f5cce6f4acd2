import type { DocumentFilter } from '@/hooks/document-filter';
import { foldText } from '@/hooks/fold-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';

export const SORT_KEYS = ['title', 'kind', 'sizeBytes', 'createdAt'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Sort = { key: SortKey; descending: boolean };

/** The order a list starts in: what came last stands first. */
export const DEFAULT_SORT: Sort = { key: 'createdAt', descending: true };

/**
 * Documents whose title, file name, address or kind holds every word of `query`, in order.
 * @param locale decides how titles sort
 */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  query: string,
  sort: Sort = DEFAULT_SORT,
  locale: string,
): DocumentSummary[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const direction = sort.descending ? -1 : 1;
  return documents
    .filter((document) => {
      const text = foldText(
        [document.title, document.fileName, document.url, document.kind].filter(Boolean).join(' '),
      );
      return words.every((word) => text.includes(word));
    })
    .sort(
      (a, b) => direction * compare(a, b, sort.key, collator) || collator.compare(a.title, b.title),
    );
}

/** Whether a document passes the filter, apart from its words. */
export function inFilter({ kinds, validations }: Omit<DocumentFilter, 'query'>) {
  return ({ kind, validation }: DocumentSummary): boolean =>
    (kinds.length === 0 || kinds.includes(kind)) &&
    (validations.length === 0 || (validation !== null && validations.includes(validation)));
}

/** What clicking on a column does: the same column turns round, another starts its natural way. */
export function nextSort(sort: Sort, key: SortKey): Sort {
  if (sort.key === key) return { key, descending: !sort.descending };
  return { key, descending: key === 'sizeBytes' || key === 'createdAt' };
}

function compare(
  a: DocumentSummary,
  b: DocumentSummary,
  key: SortKey,
  collator: Intl.Collator,
): number {
  return key === 'sizeBytes' ? a.sizeBytes - b.sizeBytes : collator.compare(a[key], b[key]);
}
