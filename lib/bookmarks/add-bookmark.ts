import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { lexicalText } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { findBookmarkAt, findDocumentText, insertBookmark } from './bookmark-repository.ts';
import { collectionGone } from './collection-gone.ts';
import { insertCollectionBookmark } from './collection-repository.ts';
import type { Bookmark, NewBookmark } from './schema.ts';

/**
 * Keeps a passage or a whole document for the reader, once; `added` is false when it was kept
 * already. With `collectionId` it is put into that collection too.
 * @throws AppError NOT_FOUND, INVALID_REQUEST (a range outside of the text), CONFLICT (too many)
 */
export async function addBookmark(
  principal: Principal,
  workspaceId: string,
  { documentId, range = null, collectionId }: NewBookmark,
): Promise<{ bookmark: Bookmark; added: boolean }> {
  const { tenantId } = principal;
  const document = await findDocumentText(tenantId, workspaceId, documentId);
  if (!document) throw gone();
  const quote = range ? quoteOf(document.text, range) : '';
  const { maxBookmarks, searchChars } = tunables.bookmarks;
  const passage = range ? document.text.slice(range.start, range.end).slice(0, searchChars) : '';
  const words = lexicalText(passage);
  const kept = { id: crypto.randomUUID(), documentId, range, quote, words };
  const added = await insertBookmark(principal, workspaceId, kept, maxBookmarks);
  const placed = await findBookmarkAt(principal, documentId, range);
  if (!placed) throw (await findDocumentText(tenantId, workspaceId, documentId)) ? full() : gone();
  if (collectionId === undefined) return { bookmark: placed, added };
  if (!(await insertCollectionBookmark(principal, collectionId, placed.id))) {
    throw collectionGone();
  }
  return { bookmark: (await findBookmarkAt(principal, documentId, range)) ?? placed, added };
}

function quoteOf(text: string, { start, end }: { start: number; end: number }): string {
  const { quoteChars } = tunables.bookmarks;
  const quote = text
    .slice(start, Math.min(end, start + quoteChars))
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  if (quote === '' || end > text.length) {
    throw new AppError(
      'INVALID_REQUEST',
      'The document has no text at this place. It may have changed; choose the passage again.',
    );
  }
  return end - start > quoteChars ? `${quote}…` : quote;
}

function full(): AppError {
  return new AppError(
    'CONFLICT',
    `A workspace keeps ${tunables.bookmarks.maxBookmarks} bookmarks of a person. Remove some that are no longer needed.`,
  );
}

function gone(): AppError {
  return new AppError('NOT_FOUND', 'There is no such document. It may have been deleted.');
}
