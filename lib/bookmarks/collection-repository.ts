import { isUniqueViolation, TENANT, takeTurns, tenantDatabase } from '../database/index.ts';
import type { Owner } from './bookmark-repository.ts';
import type { Collection } from './schema.ts';

type Row = Omit<Collection, 'createdAt'> & { createdAt: Date };

/** The reader's collections of a workspace, by name. */
export async function listCollectionRows(
  { tenantId, userId }: Owner,
  workspaceId: string,
): Promise<Collection[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT c.id, c.name, c.created_at AS "createdAt", (
      SELECT count(*)::int FROM collection_bookmark b
      WHERE b.collection_id = c.id AND b.tenant_id = ${TENANT}) AS count
    FROM collection c
    WHERE c.tenant_id = ${TENANT} AND c.workspace_id = ${workspaceId} AND c.user_id = ${userId}
    ORDER BY lower(c.name), c.id`;
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** @returns whether it was made; `taken` when the reader has one of this name, `full` with `most` of them */
export function insertCollection(
  { tenantId, userId }: Owner,
  workspaceId: string,
  { id, name }: { id: string; name: string },
  most: number,
): Promise<true | 'taken' | 'full'> {
  return unlessTaken(() =>
    tenantDatabase(tenantId).transaction(async (db) => {
      await takeTurns(db, `collection ${userId} ${workspaceId}`);
      const count = await db.execute`
        INSERT INTO collection (id, tenant_id, workspace_id, user_id, name)
        SELECT ${id}, ${TENANT}, ${workspaceId}, ${userId}, ${name}
        WHERE ${most} > (SELECT count(*) FROM collection WHERE tenant_id = ${TENANT}
          AND workspace_id = ${workspaceId} AND user_id = ${userId})`;
      return count === 1 || 'full';
    }),
  );
}

/** @returns whether it is there; `taken` when another one has the name */
export function renameCollectionRow(
  { tenantId, userId }: Owner,
  id: string,
  name: string,
): Promise<boolean | 'taken'> {
  return unlessTaken(async () => {
    const { models } = tenantDatabase(tenantId);
    const { count } = await models.collection.updateMany({ where: { id, userId }, data: { name } });
    return count > 0;
  });
}

/** Deletes a collection; its bookmarks stay. @returns whether there was one */
export async function deleteCollectionRow(
  { tenantId, userId }: Owner,
  id: string,
): Promise<boolean> {
  const { models } = tenantDatabase(tenantId);
  const { count } = await models.collection.deleteMany({ where: { id, userId } });
  return count > 0;
}

/** @returns false when collection or bookmark are not the reader's, or of different workspaces */
export async function insertCollectionBookmark(
  { tenantId, userId }: Owner,
  collectionId: string,
  bookmarkId: string,
): Promise<boolean> {
  const rows = await tenantDatabase(tenantId).query`
    INSERT INTO collection_bookmark AS known (tenant_id, collection_id, bookmark_id)
    SELECT ${TENANT}, c.id, m.id FROM collection c
    JOIN bookmark m ON m.tenant_id = ${TENANT} AND m.workspace_id = c.workspace_id
      AND m.user_id = c.user_id AND m.id = ${bookmarkId}
    WHERE c.tenant_id = ${TENANT} AND c.id = ${collectionId} AND c.user_id = ${userId}
    ON CONFLICT (collection_id, bookmark_id) DO UPDATE SET added_at = known.added_at
      WHERE known.tenant_id = ${TENANT}
    RETURNING 1`;
  return rows.length > 0;
}

export async function deleteCollectionBookmark(
  { tenantId, userId }: Owner,
  collectionId: string,
  bookmarkId: string,
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    DELETE FROM collection_bookmark b USING collection c
    WHERE b.tenant_id = ${TENANT} AND b.collection_id = ${collectionId}
      AND b.bookmark_id = ${bookmarkId} AND c.tenant_id = ${TENANT} AND c.id = b.collection_id
      AND c.user_id = ${userId}`;
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | 'taken'> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}
