import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { deleteCollectionBookmark, insertCollectionBookmark } from './collection-repository.ts';

/** Puts a bookmark into a collection; twice is once. @throws AppError NOT_FOUND */
export async function placeBookmark(
  principal: Principal,
  collectionId: string,
  bookmarkId: string,
): Promise<void> {
  if (await insertCollectionBookmark(principal, collectionId, bookmarkId)) return;
  throw new AppError('NOT_FOUND', 'The collection or the bookmark is not there any more.');
}

/** Takes a bookmark out of a collection; it stays kept. */
export function takeOutBookmark(
  principal: Principal,
  collectionId: string,
  bookmarkId: string,
): Promise<void> {
  return deleteCollectionBookmark(principal, collectionId, bookmarkId);
}
