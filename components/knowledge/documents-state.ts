import type { DocumentSummary } from '@/lib/knowledge/schema';

export type DocumentsState = {
  /** null until the first answer came. */
  documents: DocumentSummary[] | null;
  /** Deleted for the user, but still to be undone. */
  hiddenIds: ReadonlySet<string>;
  /** What changed or went while the list was on its way; the list may not know it yet. */
  told: ReadonlySet<string>;
  /** Why the list could not be read, while there is none to show. */
  error: unknown;
};

export type DocumentsAction =
  | { type: 'reading' }
  | { type: 'loaded'; documents: DocumentSummary[] }
  | { type: 'failed'; error: unknown }
  | { type: 'changed'; document: DocumentSummary }
  | { type: 'removed'; id: string }
  | { type: 'hidden'; id: string }
  | { type: 'shown'; id: string };

export function initialDocuments(documents: DocumentSummary[] | null): DocumentsState {
  return { documents, hiddenIds: new Set(), told: new Set(), error: null };
}

export function reduceDocuments(state: DocumentsState, action: DocumentsAction): DocumentsState {
  switch (action.type) {
    case 'reading':
      return { ...state, told: new Set() };
    case 'loaded':
      return { ...state, documents: keepTold(state, action.documents), error: null };
    case 'failed':
      return state.documents ? state : { ...state, error: action.error };
    case 'changed':
      return {
        ...state,
        documents: mergeDocument(state.documents ?? [], action.document),
        told: new Set([...state.told, action.document.id]),
      };
    case 'removed':
      return {
        ...state,
        documents: state.documents?.filter((document) => document.id !== action.id) ?? null,
        hiddenIds: without(state.hiddenIds, action.id),
        told: new Set([...state.told, action.id]),
      };
    case 'hidden':
      return { ...state, hiddenIds: new Set([...state.hiddenIds, action.id]) };
    case 'shown':
      return { ...state, hiddenIds: without(state.hiddenIds, action.id) };
  }
}

/** Answers and feed events overtake each other: the newer state of a document wins. */
function mergeDocument(documents: DocumentSummary[], next: DocumentSummary): DocumentSummary[] {
  const known = documents.find((document) => document.id === next.id);
  if (!known) return [next, ...documents];
  if (known.updatedAt > next.updatedAt) return documents;
  return documents.map((document) => (document.id === next.id ? next : document));
}

/** The list as it was read, with what was told meanwhile as it stands now. */
function keepTold({ documents, told }: DocumentsState, read: DocumentSummary[]): DocumentSummary[] {
  const newer = (documents ?? []).filter(({ id }) => told.has(id));
  const kept = read.flatMap((document) =>
    told.has(document.id) ? newer.filter(({ id }) => id === document.id) : [document],
  );
  const added = newer.filter(({ id }) => !read.some((document) => document.id === id));
  return [...added, ...kept];
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!ids.has(id)) return ids;
  return new Set([...ids].filter((other) => other !== id));
}

/** Documents as the user should see them. */
export function visibleDocuments(state: DocumentsState): DocumentSummary[] {
  return (state.documents ?? []).filter((document) => !state.hiddenIds.has(document.id));
}

export function isBusy(document: DocumentSummary): boolean {
  return ['queued', 'parsing', 'indexing'].includes(document.status);
}
