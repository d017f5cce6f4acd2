import type { Principal } from '../auth/index.ts';
import { collectionGone } from './collection-gone.ts';
import { renameCollectionRow } from './collection-repository.ts';
import { nameTaken } from './name-taken.ts';

/** @throws AppError NOT_FOUND; CONFLICT when the reader has another one of this name */
export async function renameCollection(
  principal: Principal,
  id: string,
  name: string,
): Promise<void> {
  const renamed = await renameCollectionRow(principal, id, name);
  if (renamed === 'taken') throw nameTaken();
  if (!renamed) throw collectionGone();
}
