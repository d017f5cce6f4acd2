import type { Bookmark, FoundSaved } from '@/lib/bookmarks/schema';

/**
 * The bookmarks of a collection (null: all) that a search found, in its order.
 * @param results null when nothing is looked for: then all of them
 */
export function foundBookmarks(
  bookmarks: readonly Bookmark[],
  collectionId: string | null,
  results: readonly FoundSaved[] | null,
): Bookmark[] {
  const within = bookmarks.filter(
    ({ collectionIds }) => collectionId === null || collectionIds.includes(collectionId),
  );
  if (results === null) return within;
  const byId = new Map(within.map((bookmark) => [bookmark.id, bookmark]));
  return results.flatMap((one) => (one.type === 'bookmark' && byId.get(one.bookmark.id)) || []);
}
