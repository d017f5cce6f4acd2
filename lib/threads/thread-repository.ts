import { appendAudit } from '../audit/index.ts';
import { fragment, TENANT, tenantDatabase } from '../database/index.ts';
import type { ThreadCursor } from './schema.ts';

export type ThreadRow = {
  id: string;
  title: string;
  updatedAt: Date;
  running: boolean;
  waiting: boolean;
  pinned: boolean;
  archived: boolean;
};
type Owner = { tenantId: string; userId: string };

/** Whether something in the thread `t` runs, or waits for a human. */
export const ACTIVITY = fragment`
  EXISTS (SELECT FROM run r WHERE r.tenant_id = ${TENANT} AND r.thread_id = t.id
    AND r.status = 'running') AS running,
  EXISTS (SELECT FROM run r WHERE r.tenant_id = ${TENANT} AND r.thread_id = t.id
    AND r.status = 'waiting') AS waiting`;

/** A user's threads of a workspace behind `cursor`: pinned ones first, then newest first. */
export async function listThreadRows(
  { tenantId, userId }: Owner,
  workspaceId: string,
  page: { archived: boolean; cursor?: ThreadCursor; limit: number },
): Promise<ThreadRow[]> {
  const { archived, cursor, limit } = page;
  const before = cursor?.updatedAt ?? new Date(8.64e15 / 1_000);
  return tenantDatabase(tenantId).query<ThreadRow>`
    SELECT t.id, t.title, t.updated_at AS "updatedAt", t.pinned,
      t.archived_at IS NOT NULL AS archived, ${ACTIVITY}
    FROM thread t
    WHERE t.tenant_id = ${TENANT} AND t.workspace_id = ${workspaceId} AND t.user_id = ${userId}
      AND t.deleted_at IS NULL AND (t.archived_at IS NOT NULL) = ${archived}
      AND (t.pinned, t.updated_at, t.id)
        < (${cursor?.pinned ?? true}::boolean, ${before}::timestamptz, ${cursor?.id ?? ''})
    ORDER BY t.pinned DESC, t.updated_at DESC, t.id DESC LIMIT ${limit}`;
}

export async function findThreadRow({ tenantId, userId }: Owner, threadId: string) {
  return tenantDatabase(tenantId).models.thread.findFirst({
    where: { id: threadId, userId, deletedAt: null },
    select: { id: true, title: true, workspaceId: true, updatedAt: true },
  });
}

/** What is to be changed of a thread; what is missing stays as it is. */
export type ThreadChange = {
  title?: string;
  pinned?: boolean;
  archived?: boolean;
  deleted?: boolean;
};

/**
 * Changes a thread that is deleted, or one that is not, as `deleted` says.
 * @returns the workspace of the thread, or undefined if it is not the user's.
 */
export async function updateThread(
  { tenantId, userId }: Owner,
  threadId: string,
  change: ThreadChange,
  deleted: boolean,
): Promise<string | undefined> {
  const { title = null, pinned = null, archived = null } = change;
  return tenantDatabase(tenantId).transaction(async (db) => {
    const [row] = await db.query<{ workspaceId: string }>`
      UPDATE thread SET title = coalesce(${title}::text, title),
        title_source = CASE WHEN ${title}::text IS NULL THEN title_source ELSE 'user' END,
        pinned = coalesce(${pinned}::boolean, pinned),
        archived_at = CASE ${archived}::boolean WHEN true THEN coalesce(archived_at, now())
          WHEN false THEN NULL ELSE archived_at END,
        deleted_at = CASE ${change.deleted ?? deleted}::boolean
          WHEN true THEN coalesce(deleted_at, now()) END
      WHERE tenant_id = ${TENANT} AND id = ${threadId} AND user_id = ${userId}
        AND (deleted_at IS NOT NULL) = ${deleted}
      RETURNING workspace_id AS "workspaceId"`;
    if (row && change.deleted !== undefined) {
      const action = change.deleted ? 'thread.deleted' : 'thread.restored';
      const { workspaceId } = row;
      await appendAudit(db, [
        { workspaceId, actor: userId, action, subject: threadId, details: {} },
      ]);
    }
    return row?.workspaceId;
  });
}

/** Writes down that the user took a copy of a thread along. */
export async function recordExport(
  { tenantId, userId: actor }: Owner,
  thread: { id: string; workspaceId: string },
  format: string,
): Promise<void> {
  const { id: subject, workspaceId } = thread;
  const event = { workspaceId, actor, action: 'thread.exported', subject } as const;
  await appendAudit(tenantDatabase(tenantId), [{ ...event, details: { format } }]);
}
