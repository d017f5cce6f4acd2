import { foldText } from '@/hooks/fold-text';
import type { Bookmark } from '@/lib/bookmarks/schema';

/** Bookmarks of a collection (null: all) that hold every word of `query`. */
export function filterBookmarks(
  bookmarks: Bookmark[],
  collectionId: string | null,
  query: string,
): Bookmark[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return bookmarks.filter(({ collectionIds, documentTitle, quote }) => {
    if (collectionId !== null && !collectionIds.includes(collectionId)) return false;
    const text = foldText(`${documentTitle} ${quote}`);
    return words.every((word) => text.includes(word));
  });
}
