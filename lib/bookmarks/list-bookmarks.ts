import type { Principal } from '../auth/index.ts';
import { listBookmarkRows } from './bookmark-repository.ts';
import { listCollectionRows } from './collection-repository.ts';
import type { Bookmark, Collection } from './schema.ts';

/** All that the reader keeps in a workspace: bookmarks, newest first, and collections, by name. */
export async function listBookmarks(
  principal: Principal,
  workspaceId: string,
): Promise<{ bookmarks: Bookmark[]; collections: Collection[] }> {
  const [bookmarks, collections] = await Promise.all([
    listBookmarkRows(principal, workspaceId),
    listCollectionRows(principal, workspaceId),
  ]);
  return { bookmarks, collections };
}
