import { appendAuditAcross } from '../audit/index.ts';
import { SYSTEM_ACTOR } from '../audit/schema.ts';
import { systemDatabase } from '../database/index.ts';
import type { ThreadScope } from '../runs/schema.ts';
import type { Decision } from './schema.ts';

/** A waiting run that has all it waited for, and as whom it goes on. */
export type SettledRun = ThreadScope & { runId: string };

export type ClosedDecision = {
  id: string;
  tenantId: string;
  workspaceId: string;
  threadId: string;
  runId: string;
  status: 'expired' | 'withdrawn';
  kind: Decision['kind'];
  toolName: string | null;
  createdAt: Date;
  settledAt: Date;
};

/**
 * Settles, across tenants, what nobody will answer: requests whose time has run out, and requests of
 * runs that ended in another way than by waiting. Writes it into the audit log.
 */
export async function closeOpenDecisions(now: Date, limit: number): Promise<ClosedDecision[]> {
  return systemDatabase().transaction(async (db) => {
    const due = await db.query<{ id: string }>`
      SELECT id FROM run WHERE id IN (
        SELECT d.run_id FROM decision d JOIN run r ON r.id = d.run_id
        WHERE d.status = 'pending' AND (d.expires_at <= ${now}::timestamptz
          OR r.status IN ('finished', 'failed', 'stopped', 'interrupted'))
        LIMIT ${limit})
      ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;
    if (due.length === 0) return [];
    const runIds = due.map(({ id }) => id);
    const closed = await db.query<ClosedDecision>`
      UPDATE decision d SET settled_at = now(),
        status = CASE WHEN d.expires_at <= ${now}::timestamptz THEN 'expired' ELSE 'withdrawn' END
      FROM run r
      WHERE r.id = d.run_id AND d.run_id = ANY(${runIds}::text[]) AND d.status = 'pending'
        AND (d.expires_at <= ${now}::timestamptz
          OR r.status IN ('finished', 'failed', 'stopped', 'interrupted'))
      RETURNING d.id, d.tenant_id AS "tenantId", d.workspace_id AS "workspaceId",
        d.thread_id AS "threadId", d.run_id AS "runId", d.status, d.kind,
        d.tool_name AS "toolName", d.created_at AS "createdAt", d.settled_at AS "settledAt"`;
    await appendAuditAcross(db, closed.map(toEvent));
    return closed;
  });
}

function toEvent({ id, tenantId, workspaceId, status, kind }: ClosedDecision) {
  const action = `decision.${status}` as const;
  return { tenantId, workspaceId, actor: SYSTEM_ACTOR, action, subject: id, details: { kind } };
}

/**
 * Waiting runs all of whose requests are settled: those of `runIds`, and those whose last request
 * was settled before `before`, because whoever did it has not carried the run on.
 */
export async function listSettledRuns(
  runIds: string[],
  before: Date,
  limit: number,
): Promise<SettledRun[]> {
  return systemDatabase().query<SettledRun>`
    SELECT t.tenant_id AS "tenantId", t.user_id AS "userId", m.role,
      u.display_name AS "displayName", t.workspace_id AS "workspaceId", t.id AS "threadId",
      r.id AS "runId"
    FROM run r
    JOIN thread t ON t.id = r.thread_id AND t.tenant_id = r.tenant_id AND t.deleted_at IS NULL
    JOIN membership m ON m.tenant_id = t.tenant_id AND m.user_id = t.user_id
    JOIN app_user u ON u.id = t.user_id
    JOIN LATERAL (
      SELECT bool_and(d.status <> 'pending') AS settled, max(d.settled_at) AS last
      FROM decision d WHERE d.run_id = r.id
    ) asked ON asked.settled
    WHERE r.status = 'waiting'
      AND (r.id = ANY(${runIds}::text[]) OR asked.last <= ${before}::timestamptz)
      AND NOT EXISTS (SELECT FROM run n WHERE n.resumes_run_id = r.id)
    ORDER BY asked.last LIMIT ${limit}`;
}
