import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { insertCollection, listCollectionRows } from './collection-repository.ts';
import { nameTaken } from './name-taken.ts';
import type { Collection } from './schema.ts';

/** @throws AppError CONFLICT when the reader has one of this name, or too many */
export async function createCollection(
  principal: Principal,
  workspaceId: string,
  name: string,
): Promise<Collection> {
  const { maxCollections } = tunables.bookmarks;
  if ((await listCollectionRows(principal, workspaceId)).length >= maxCollections) {
    throw new AppError(
      'CONFLICT',
      `A workspace keeps ${maxCollections} collections of a person. Delete one that is no longer needed.`,
    );
  }
  const id = crypto.randomUUID();
  if (!(await insertCollection(principal, workspaceId, { id, name }))) throw nameTaken();
  return { id, name, count: 0, createdAt: new Date().toISOString() };
}
