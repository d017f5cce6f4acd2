import { systemDatabase, TENANT, tenantDatabase } from '../database/index.ts';
import type { RunReference, ThreadScope } from './schema.ts';

/** Marks the running run of a thread (or exactly `runId`) to be stopped; returns its id. */
export async function requestStop(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
  runId: string | undefined,
): Promise<string | undefined> {
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string }>`
    UPDATE run SET stop_requested_at = now() FROM thread t
    WHERE run.tenant_id = ${TENANT} AND run.thread_id = ${scope.threadId} AND run.status = 'running'
      AND (${runId ?? null}::text IS NULL OR run.id = ${runId ?? null})
      AND t.id = run.thread_id AND t.user_id = ${scope.userId} AND t.tenant_id = ${TENANT}
    RETURNING run.id`;
  return rows[0]?.id;
}

/** Renews all claims of `owner` and names the runs that somebody asked to stop. */
export async function renewLeases(owner: string, leaseMs: number): Promise<string[]> {
  const rows = await systemDatabase().query<{ id: string; stop: boolean }>`
    UPDATE run SET lease_until = now() + ${leaseMs} * interval '1 ms'
    WHERE lease_owner = ${owner} AND status = 'running'
    RETURNING id, stop_requested_at IS NOT NULL AS stop`;
  return rows.filter((row) => row.stop).map((row) => row.id);
}

/** @property lastedMs from its start to its last sign of life */
export type StaleRun = RunReference & {
  workspaceId: string;
  eventCount: number;
  lastedMs: number;
};

/**
 * Takes over runs whose owner is gone: the claim has expired, or — with `all` — whatever the claim
 * says, because the embedded database has no other process.
 */
export async function claimStaleRuns(owner: string, leaseMs: number, all: boolean) {
  return systemDatabase().query<StaleRun>`
    UPDATE run SET lease_owner = ${owner}, lease_until = now() + ${leaseMs} * interval '1 ms'
    FROM run AS had JOIN thread ON thread.id = had.thread_id
    WHERE had.id = run.id AND run.status = 'running' AND run.lease_owner IS DISTINCT FROM ${owner}
      AND (${all} OR run.lease_until < now())
    RETURNING run.id AS "runId", run.tenant_id AS "tenantId", run.thread_id AS "threadId",
      thread.workspace_id AS "workspaceId", run.event_count AS "eventCount",
      greatest(0, extract(epoch FROM had.lease_until - had.started_at) * 1000 - ${leaseMs})::float8
        AS "lastedMs"`;
}

/** Threads with queued runs and nothing before them: after a crash their next run must be started. */
export async function listWaitingThreads(): Promise<ThreadScope[]> {
  return systemDatabase().query<ThreadScope>`
    SELECT DISTINCT t.tenant_id AS "tenantId", t.user_id AS "userId", m.role,
      u.display_name AS "displayName", t.workspace_id AS "workspaceId", t.id AS "threadId"
    FROM run q
    JOIN thread t ON t.id = q.thread_id AND t.deleted_at IS NULL
    JOIN membership m ON m.tenant_id = t.tenant_id AND m.user_id = t.user_id
    JOIN app_user u ON u.id = t.user_id
    WHERE q.status = 'queued'
      AND NOT EXISTS (SELECT FROM run a WHERE a.thread_id = q.thread_id
        AND a.status IN ('running', 'waiting'))`;
}

/** Whether the thread is there for this user: theirs and not deleted. */
export async function isReadable(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
): Promise<boolean> {
  const rows = await tenantDatabase(scope.tenantId).query<{ readable: boolean }>`
    SELECT EXISTS (SELECT FROM thread WHERE tenant_id = ${TENANT} AND id = ${scope.threadId}
      AND user_id = ${scope.userId} AND deleted_at IS NULL) AS readable`;
  return rows[0]?.readable ?? false;
}

/** Whether a run of the thread is running, or one is queued that nothing holds up. */
export async function hasOpenRun(tenantId: string, threadId: string): Promise<boolean> {
  const rows = await tenantDatabase(tenantId).query<{ open: boolean }>`
    SELECT coalesce(bool_or(status IN ('running', 'queued')) AND NOT bool_or(status = 'waiting'),
      false) AS open
    FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND status IN ('running', 'queued', 'waiting')`;
  return rows[0]?.open ?? false;
}

/** The run of the thread that waits for a human, if the thread is the user's. */
export async function findWaitingRun(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
): Promise<string | undefined> {
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string }>`
    SELECT run.id FROM run JOIN thread t ON t.id = run.thread_id
    WHERE run.tenant_id = ${TENANT} AND run.thread_id = ${scope.threadId}
      AND run.status = 'waiting' AND t.tenant_id = ${TENANT} AND t.user_id = ${scope.userId}`;
  return rows[0]?.id;
}

/** Asks the running run of the thread to pause at its next step; @returns its id */
export async function requestPause(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
): Promise<string | undefined> {
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string }>`
    UPDATE run SET pause_requested_at = now() FROM thread t
    WHERE run.tenant_id = ${TENANT} AND run.thread_id = ${scope.threadId} AND run.status = 'running'
      AND t.id = run.thread_id AND t.user_id = ${scope.userId} AND t.tenant_id = ${TENANT}
    RETURNING run.id`;
  return rows[0]?.id;
}

export async function isPauseRequested(tenantId: string, runId: string): Promise<boolean> {
  const rows = await tenantDatabase(tenantId).query<{ asked: boolean }>`
    SELECT pause_requested_at IS NOT NULL AS asked FROM run
    WHERE tenant_id = ${TENANT} AND id = ${runId}`;
  return rows[0]?.asked ?? false;
}
