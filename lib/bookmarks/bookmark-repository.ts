import { fragment, TENANT, takeTurns, tenantDatabase } from '../database/index.ts';
import { tunables } from '../tunables.ts';
import type { Bookmark } from './schema.ts';

export type Owner = { tenantId: string; userId: string };
export type Row = Omit<Bookmark, 'range' | 'createdAt'> & {
  start: number;
  end: number;
  createdAt: Date;
};
export type StoredBookmark = {
  id: string;
  documentId: string;
  range: { start: number; end: number } | null;
  quote: string;
  /** The passage as `lexicalText` prepares it. */
  words: string;
};

export const COLUMNS = fragment`m.id, m.document_id AS "documentId", d.title AS "documentTitle", d.kind,
  m.start_offset AS start, m.end_offset AS end, m.quote, m.created_at AS "createdAt",
  ARRAY(SELECT c.collection_id FROM collection_bookmark c
    WHERE c.bookmark_id = m.id AND c.tenant_id = m.tenant_id ORDER BY c.added_at) AS "collectionIds"`;

export const toBookmark = ({ start, end, createdAt, ...row }: Row): Bookmark => ({
  ...row,
  range: end > 0 ? { start, end } : null,
  createdAt: createdAt.toISOString(),
});

/** The text of a document that a passage may be kept of. */
export async function findDocumentText(
  tenantId: string,
  workspaceId: string,
  documentId: string,
): Promise<{ text: string } | undefined> {
  const [row] = await tenantDatabase(tenantId).query<{ text: string }>`
    SELECT coalesce(text, '') AS text FROM document
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId} AND id = ${documentId}`;
  return row;
}

/**
 * Keeps it, unless the reader keeps `most` in the workspace.
 * @returns false when it was not kept: there are too many, it is there already, or the document has gone
 */
export function insertBookmark(
  { tenantId, userId }: Owner,
  workspaceId: string,
  { id, documentId, range, quote, words }: StoredBookmark,
  most: number,
): Promise<boolean> {
  return tenantDatabase(tenantId).transaction(async (db) => {
    await takeTurns(db, `bookmark ${userId} ${workspaceId}`);
    const count = await db.execute`
      INSERT INTO bookmark
        (id, tenant_id, workspace_id, user_id, document_id, start_offset, end_offset, quote, search)
      SELECT ${id}, ${TENANT}, ${workspaceId}, ${userId}, d.id, ${range?.start ?? 0},
        ${range?.end ?? 0}, ${quote}, to_tsvector('simple', ${words}::text)
          || to_tsvector('english', ${words}::text) || to_tsvector('german', ${words}::text)
      FROM document d
      WHERE d.tenant_id = ${TENANT} AND d.workspace_id = ${workspaceId} AND d.id = ${documentId}
        AND ${most} > (SELECT count(*) FROM bookmark m WHERE m.tenant_id = ${TENANT}
          AND m.workspace_id = ${workspaceId} AND m.user_id = ${userId})
      ON CONFLICT (user_id, document_id, start_offset, end_offset) DO NOTHING`;
    return count === 1;
  });
}

/** The bookmark of exactly this place. */
export async function findBookmarkAt(
  { tenantId, userId }: Owner,
  documentId: string,
  range: StoredBookmark['range'],
): Promise<Bookmark | undefined> {
  const [row] = await tenantDatabase(tenantId).query<Row>`
    SELECT ${COLUMNS} FROM bookmark m
    JOIN document d ON d.id = m.document_id AND d.tenant_id = ${TENANT}
    WHERE m.tenant_id = ${TENANT} AND m.user_id = ${userId} AND m.document_id = ${documentId}
      AND m.start_offset = ${range?.start ?? 0} AND m.end_offset = ${range?.end ?? 0}`;
  return row && toBookmark(row);
}

/** What the reader keeps of a workspace, newest first. */
export async function listBookmarkRows(
  { tenantId, userId }: Owner,
  workspaceId: string,
): Promise<Bookmark[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT ${COLUMNS} FROM bookmark m
    JOIN document d ON d.id = m.document_id AND d.tenant_id = ${TENANT}
    WHERE m.tenant_id = ${TENANT} AND m.workspace_id = ${workspaceId} AND m.user_id = ${userId}
    ORDER BY m.created_at DESC, m.id LIMIT ${tunables.bookmarks.maxBookmarks}`;
  return rows.map(toBookmark);
}

/** @returns whether there was one */
export async function deleteBookmarkRow({ tenantId, userId }: Owner, id: string): Promise<boolean> {
  const where = { id, userId };
  const { count } = await tenantDatabase(tenantId).models.bookmark.deleteMany({ where });
  return count > 0;
}
