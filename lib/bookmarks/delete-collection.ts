import type { Principal } from '../auth/index.ts';
import { collectionGone } from './collection-gone.ts';
import { deleteCollectionRow } from './collection-repository.ts';

/** Deletes a collection; what it holds stays kept. @throws AppError NOT_FOUND */
export async function deleteCollection(principal: Principal, id: string): Promise<void> {
  if (!(await deleteCollectionRow(principal, id))) throw collectionGone();
}
