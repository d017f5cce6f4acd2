import { appendAudit } from '../audit/index.ts';
import type { Principal } from '../auth/index.ts';
import { TENANT, takeTurns, tenantDatabase } from '../database/index.ts';
import type { KnowledgeScope } from '../knowledge/index.ts';
import { type GoldenCase, goldenCaseSchema } from './schema.ts';

type Row = Omit<GoldenCase, 'createdAt'> & { createdAt: Date };

/** The cases of a workspace, newest first. */
export async function findCases({ tenantId, workspaceId }: KnowledgeScope): Promise<GoldenCase[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT id, query, filters, answerable, places, created_at AS "createdAt" FROM golden_case
    WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
    ORDER BY created_at DESC, id`;
  return rows.map((row) =>
    goldenCaseSchema.parse({ ...row, createdAt: row.createdAt.toISOString() }),
  );
}

/**
 * Stores a case, in place of the one of the same key.
 * @returns its id and whether there was none before; null when the workspace has `most` already
 */
export async function saveCase(
  { tenantId, workspaceId }: KnowledgeScope,
  kept: Omit<GoldenCase, 'id' | 'createdAt'> & { key: string; createdBy: string },
  most: number,
): Promise<{ id: string; createdAt: string; added: boolean } | null> {
  const { query, key, answerable, createdBy } = kept;
  return tenantDatabase(tenantId).transaction(async (db) => {
    await takeTurns(db, `golden case ${workspaceId}`);
    const [row] = await db.query<{ id: string; createdAt: Date; added: boolean }>`
      INSERT INTO golden_case AS known
        (id, tenant_id, workspace_id, query, filters, key, answerable, places, created_by)
      SELECT ${crypto.randomUUID()}, ${TENANT}, ${workspaceId}, ${query},
        ${JSON.stringify(kept.filters)}::jsonb, ${key}, ${answerable},
        ${JSON.stringify(kept.places)}::jsonb, ${createdBy}
      FROM (SELECT count(*) FILTER (WHERE key <> ${key}) AS others FROM golden_case
        WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}) AS there
      WHERE others < ${most}
      ON CONFLICT (workspace_id, key) DO UPDATE SET answerable = excluded.answerable,
        places = excluded.places, updated_at = CURRENT_TIMESTAMP
        WHERE known.tenant_id = ${TENANT}
      RETURNING id, created_at AS "createdAt", xmax = 0 AS added`;
    return row ? { ...row, createdAt: row.createdAt.toISOString() } : null;
  });
}

/** Deletes a case and writes it down. @returns whether there was one */
export async function removeCase(
  { tenantId, userId: actor }: Pick<Principal, 'tenantId' | 'userId'>,
  id: string,
): Promise<boolean> {
  return tenantDatabase(tenantId).transaction(async (db) => {
    const [row] = await db.query<{ workspaceId: string }>`
      DELETE FROM golden_case WHERE tenant_id = ${TENANT} AND id = ${id}
      RETURNING workspace_id AS "workspaceId"`;
    if (!row) return false;
    const event = { actor, action: 'cases.deleted', subject: id } as const;
    await appendAudit(db, [{ ...row, ...event, details: {} }]);
    return true;
  });
}
