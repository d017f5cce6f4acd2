import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { deleteBookmarkRow } from './bookmark-repository.ts';

/** Keeps a passage no longer; collections lose it. @throws AppError NOT_FOUND */
export async function removeBookmark(principal: Principal, id: string): Promise<void> {
  if (await deleteBookmarkRow(principal, id)) return;
  throw new AppError('NOT_FOUND', 'There is no such bookmark. It may have been removed.');
}
