import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { insertCollection } from './collection-repository.ts';
import { nameTaken } from './name-taken.ts';
import type { Collection } from './schema.ts';

/** @throws AppError CONFLICT when the reader has one of this name, or too many */
export async function createCollection(
  principal: Principal,
  workspaceId: string,
  name: string,
): Promise<Collection> {
  const { maxCollections } = tunables.bookmarks;
  const id = crypto.randomUUID();
  const made = await insertCollection(principal, workspaceId, { id, name }, maxCollections);
  if (made === 'taken') throw nameTaken();
  if (made === 'full') {
    throw new AppError(
      'CONFLICT',
      `A workspace keeps ${maxCollections} collections of a person. Delete one that is no longer needed.`,
    );
  }
  return { id, name, count: 0, createdAt: new Date().toISOString() };
}
