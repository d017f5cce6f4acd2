import type { Principal } from '../auth/index.ts';
import {
  highlightTerms,
  lexicalText,
  searchKnowledge,
  tellingExcerpt,
} from '../knowledge/index.ts';
import type { Passage, SearchRequest } from '../knowledge/schema.ts';
import { tunables } from '../tunables.ts';
import {
  findCollections,
  findNotes,
  listWholeDocuments,
  rankBookmarks,
} from './saved-search-repository.ts';
import type { Bookmark, FoundSaved } from './schema.ts';

/** As many passages as are looked through for one that has all words. */
const PASSAGES = 50;

/**
 * Saved material with every word of the query: kept passages by their words and names, whole documents
 * and notes by title and text, and collections by name; best first within each of these.
 */
export async function searchSaved(
  principal: Principal,
  workspaceId: string,
  query: string,
  signal?: AbortSignal,
): Promise<FoundSaved[]> {
  const { maxQueryChars, queryWords, searchResults: limit, wholeDocuments } = tunables.bookmarks;
  const text = query.replaceAll('\0', ' ').trim().slice(0, maxQueryChars);
  const words = lexicalText(text).split(' ').filter(Boolean).slice(0, queryWords);
  if (words.length === 0) return [];
  const scope = { tenantId: principal.tenantId, workspaceId };
  const wanted = { words, limit };
  const [kept, whole, notes, collections] = await Promise.all([
    rankBookmarks(principal, workspaceId, wanted),
    listWholeDocuments(principal, workspaceId, wholeDocuments),
    findNotes(principal.tenantId, workspaceId, wanted),
    findCollections(principal, workspaceId, wanted),
  ]);
  const passagesIn = async (filters: SearchRequest['filters']) => {
    const request = { query: text, limit: PASSAGES, filters };
    // By words alone: it is asked while somebody types.
    const passages = await searchKnowledge(scope, request, { model: null, signal });
    return bestOfEach(passages.filter((passage) => holdsAll(passage, text)));
  };
  const documentIds = whole.map(({ documentId }) => documentId);
  const [inWhole, inNotes] = await Promise.all([
    documentIds.length > 0 ? passagesIn({ documentIds }) : [],
    passagesIn({ origins: ['note'] }),
  ]);
  const excerpt = (words: string) => tellingExcerpt(words, text, tunables.bookmarks.excerptChars);
  const asFound = (bookmark: Bookmark, passage?: Passage): FoundSaved => ({
    type: 'bookmark',
    bookmark,
    at: bookmark.range ?? (passage ? { start: passage.start, end: passage.end } : null),
    excerpt: excerpt(bookmark.quote || (passage?.text ?? '')),
  });
  const passageOf = new Map(inWhole.map((passage) => [passage.documentId, passage]));
  const named = new Set(kept.map(({ id }) => id));
  const byText = whole.filter(({ id, documentId }) => !named.has(id) && passageOf.has(documentId));
  const titled = new Set(notes.map(({ documentId }) => documentId));
  const foundNotes = [
    ...notes.map((note): FoundSaved => ({ type: 'note', ...note, at: null, excerpt: '' })),
    ...inNotes
      .filter(({ documentId }) => !titled.has(documentId))
      .map(
        ({ documentId, documentTitle: title, start, end, text: found }): FoundSaved => ({
          type: 'note',
          documentId,
          title,
          at: { start, end },
          excerpt: excerpt(found),
        }),
      ),
  ];
  // Of each kind so many, so that none pushes the others out.
  return [
    ...kept.map((bookmark) => asFound(bookmark)).slice(0, limit),
    ...byText
      .map((bookmark) => asFound(bookmark, passageOf.get(bookmark.documentId)))
      .slice(0, limit),
    ...foundNotes.slice(0, limit),
    ...collections.map((collection): FoundSaved => ({ type: 'collection', ...collection })),
  ];
}

/** Whether all words that tell something stand in a passage or above it, in any form. */
function holdsAll({ text, headings, documentTitle }: Passage, query: string): boolean {
  const all = [documentTitle, ...headings, text].join('\n');
  const words = query.split(/\s+/).filter((word) => highlightTerms(word, word).length > 0);
  return words.length > 0 && words.every((word) => highlightTerms(word, all).length > 0);
}

function bestOfEach(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId));
}
