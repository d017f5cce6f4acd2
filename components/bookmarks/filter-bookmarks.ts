import type { Bookmark } from '@/lib/bookmarks/schema';

/** Bookmarks of a collection (null: all) that hold every word of `query`. */
export function filterBookmarks(
  bookmarks: Bookmark[],
  collectionId: string | null,
  query: string,
): Bookmark[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return bookmarks.filter(({ collectionIds, documentTitle, quote }) => {
    if (collectionId !== null && !collectionIds.includes(collectionId)) return false;
    const text = fold(`${documentTitle} ${quote}`);
    return words.every((word) => text.includes(word));
  });
}

/** Lower case without accents, so that `uber` finds `Über`. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
