import { TENANT, tenantDatabase } from '../database/index.ts';

export type ThreadRow = {
  id: string;
  title: string;
  updatedAt: Date;
  running: boolean;
  waiting: boolean;
};
type Owner = { tenantId: string; userId: string };

/** A user's threads of a workspace, newest first, behind `cursor`. */
export async function listThreadRows(
  { tenantId, userId }: Owner,
  workspaceId: string,
  cursor: { updatedAt: Date; id: string } | undefined,
  limit: number,
): Promise<ThreadRow[]> {
  const updatedBefore = cursor?.updatedAt ?? new Date(8.64e15 / 1_000);
  return tenantDatabase(tenantId).query<ThreadRow>`
    SELECT t.id, t.title, t.updated_at AS "updatedAt",
      EXISTS (SELECT FROM run r WHERE r.thread_id = t.id AND r.status = 'running') AS running,
      EXISTS (SELECT FROM run r WHERE r.thread_id = t.id AND r.status = 'waiting') AS waiting
    FROM thread t
    WHERE t.tenant_id = ${TENANT} AND t.workspace_id = ${workspaceId} AND t.user_id = ${userId}
      AND t.deleted_at IS NULL
      AND (t.updated_at, t.id) < (${updatedBefore}::timestamptz, ${cursor?.id ?? ''})
    ORDER BY t.updated_at DESC, t.id DESC LIMIT ${limit}`;
}

export async function findThreadRow({ tenantId, userId }: Owner, threadId: string) {
  return tenantDatabase(tenantId).models.thread.findFirst({
    where: { id: threadId, userId, deletedAt: null },
    select: { id: true, title: true, workspaceId: true, updatedAt: true },
  });
}

/** @returns the workspace of the thread, or undefined if it is not the user's. */
export async function updateThread(
  { tenantId, userId }: Owner,
  threadId: string,
  change: { title?: string; deletedAt?: Date | null },
  deleted: boolean,
): Promise<string | undefined> {
  const db = tenantDatabase(tenantId);
  const titleSource = change.title === undefined ? {} : { titleSource: 'user' };
  const where = { id: threadId, userId, deletedAt: deleted ? { not: null } : null };
  const { count } = await db.models.thread.updateMany({
    where,
    data: { ...change, ...titleSource },
  });
  if (count === 0) return undefined;
  const row = await db.models.thread.findFirst({
    where: { id: threadId, userId },
    select: { workspaceId: true },
  });
  return row?.workspaceId;
}
