import { appendAudit } from '../audit/index.ts';
import { fragment, TENANT, takeTurns, tenantDatabase } from '../database/index.ts';
import type { Share, ShareScope } from './schema.ts';

type Owner = { tenantId: string; userId: string };
type Row = Omit<Share, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date };

const COLUMNS = fragment`id, thread_id AS "threadId", scope, created_at AS "createdAt",
  expires_at AS "expiresAt"`;
const toShare = (row: Row): Share => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

export type NewShare = {
  id: string;
  threadId: string;
  workspaceId: string;
  tokenHash: string;
  scope: ShareScope;
  untilRunId: string | null;
  expiresAt: Date;
};

/** Stores a link, unless `limit` links of the thread hold already. */
export function insertShare(
  { tenantId, userId }: Owner,
  share: NewShare,
  limit: number,
): Promise<Share | undefined> {
  const { id, threadId, workspaceId, tokenHash, scope, untilRunId, expiresAt } = share;
  return tenantDatabase(tenantId).transaction(async (db) => {
    await takeTurns(db, `share ${threadId}`);
    const [row] = await db.query<Row>`
      INSERT INTO share
        (id, tenant_id, thread_id, user_id, token_hash, scope, until_run_id, expires_at)
      SELECT ${id}, ${TENANT}, t.id, ${userId}, ${tokenHash}, ${scope}, ${untilRunId}, ${expiresAt}
      FROM thread t WHERE t.tenant_id = ${TENANT} AND t.id = ${threadId} AND t.user_id = ${userId}
        AND t.deleted_at IS NULL AND ${limit} > (SELECT count(*) FROM share s
          WHERE s.tenant_id = ${TENANT} AND s.thread_id = t.id AND s.revoked_at IS NULL
            AND s.expires_at > now())
      RETURNING ${COLUMNS}`;
    if (!row) return undefined;
    const details = { threadId, scope, expiresAt: expiresAt.toISOString() };
    const event = { workspaceId, actor: userId, action: 'share.created', subject: id } as const;
    await appendAudit(db, [{ ...event, details }]);
    return toShare(row);
  });
}

/** The links of a thread that hold, the newest first. */
export async function listShareRows(
  { tenantId, userId }: Owner,
  threadId: string,
): Promise<Share[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT ${COLUMNS} FROM share WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND user_id = ${userId} AND revoked_at IS NULL AND expires_at > now()
    ORDER BY created_at DESC, id`;
  return rows.map(toShare);
}

/** @returns whether there was such a link of this user that had not been revoked */
export function markRevoked({ tenantId, userId }: Owner, id: string): Promise<boolean> {
  return tenantDatabase(tenantId).transaction(async (db) => {
    const [row] = await db.query<{ threadId: string; workspaceId: string }>`
      UPDATE share s SET revoked_at = now() FROM thread t
      WHERE s.tenant_id = ${TENANT} AND s.id = ${id} AND s.user_id = ${userId}
        AND s.revoked_at IS NULL AND t.tenant_id = ${TENANT} AND t.id = s.thread_id
      RETURNING t.id AS "threadId", t.workspace_id AS "workspaceId"`;
    if (!row) return false;
    const { threadId, workspaceId } = row;
    const event = { workspaceId, actor: userId, action: 'share.revoked', subject: id } as const;
    await appendAudit(db, [{ ...event, details: { threadId } }]);
    return true;
  });
}
