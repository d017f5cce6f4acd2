import { TENANT, tenantDatabase } from '../../database/index.ts';
import { tunables } from '../../tunables.ts';
import { writeBlob } from '../document-repository.ts';

export type NoteRow = {
  id: string;
  workspaceId: string;
  title: string;
  version: number;
  updatedAt: Date;
  bytes: Uint8Array;
};

export async function findNote(tenantId: string, id: string): Promise<NoteRow | undefined> {
  const rows = await tenantDatabase(tenantId).query<NoteRow>`
    SELECT d.id, d.workspace_id AS "workspaceId", d.title, d.version, d.updated_at AS "updatedAt",
      b.bytes
    FROM document d JOIN document_blob b ON b.document_id = d.id AND b.tenant_id = ${TENANT}
    WHERE d.tenant_id = ${TENANT} AND d.id = ${id} AND d.origin = 'note'`;
  return rows[0];
}

/**
 * Puts a changed note in the place of `version`, to be read anew soon. One that is found stays so
 * until then; one that could not be read gets another chance at once.
 * @returns false when the note has another version by now, or is not there
 */
export function updateNote(
  tenantId: string,
  id: string,
  change: {
    version: number;
    title: string;
    fileName: string;
    contentHash: string;
    bytes: Uint8Array;
    mediaType: string;
  },
): Promise<boolean> {
  const { version, title, fileName, contentHash, bytes } = change;
  const { indexDelayMs } = tunables.notes;
  return tenantDatabase(tenantId).transaction(async (db) => {
    const count = await db.execute`
      UPDATE document SET title = ${title}, file_name = ${fileName},
        content_hash = ${contentHash}, size_bytes = ${bytes.length},
        version = version + 1, updated_at = now(),
        index_after = CASE WHEN content_hash = ${contentHash} THEN index_after ELSE
          coalesce(index_after, now() + ${indexDelayMs}::int * interval '1 millisecond') END,
        status = CASE WHEN status IN ('failed', 'cancelled') THEN 'queued' ELSE status END
      WHERE tenant_id = ${TENANT} AND id = ${id} AND origin = 'note' AND version = ${version}`;
    if (count === 0) return false;
    await writeBlob(db, id, change);
    return true;
  });
}
