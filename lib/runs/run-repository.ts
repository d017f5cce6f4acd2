import type { BaseEvent } from '@ag-ui/core';
import { isUniqueViolation, systemDatabase, TENANT, tenantDatabase } from '../database/index.ts';
import type { RunReference, RunRequest, RunStatus, ThreadScope } from './schema.ts';

type Start = ThreadScope & {
  runId: string;
  owner: string;
  leaseMs: number;
  title: string;
  messageIds: string[];
  event: BaseEvent;
};

/**
 * Opens a run in one statement: makes the thread if it is new, claims its only running place and
 * stores RUN_STARTED (with the user's message). Returns the sequence number of that event; undefined
 * when the thread belongs to somebody else or was deleted; 'taken' when another run is active or the
 * run id is known.
 */
export async function insertRunningRun(start: Start): Promise<number | undefined | 'taken'> {
  return unlessTaken(async () => {
    const rows = await tenantDatabase(start.tenantId).query<{ seq: number }>`
    WITH t AS (
      INSERT INTO thread AS known (id, tenant_id, workspace_id, user_id, title, last_seq)
      VALUES (${start.threadId}, ${TENANT}, ${start.workspaceId}, ${start.userId}, ${start.title}, 1)
      ON CONFLICT (id) DO UPDATE SET last_seq = known.last_seq + 1, updated_at = now(),
        title = CASE WHEN known.title = '' THEN excluded.title ELSE known.title END
      WHERE known.tenant_id = ${TENANT} AND known.user_id = ${start.userId}
        AND known.deleted_at IS NULL
      RETURNING id, last_seq
    ), r AS (
      INSERT INTO run (id, tenant_id, thread_id, status, message_ids, event_count, first_seq,
        lease_owner, lease_until, started_at)
      SELECT ${start.runId}, ${TENANT}, t.id, 'running', ${start.messageIds}::text[], 1, t.last_seq,
        ${start.owner}, now() + ${start.leaseMs} * interval '1 ms', now() FROM t
      RETURNING id
    ), e AS (
      INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
      SELECT ${TENANT}, t.id, t.last_seq, r.id, ${JSON.stringify(start.event)}::jsonb FROM t, r
    )
    SELECT last_seq::float8 AS seq FROM t`;
    return rows[0]?.seq;
  });
}

/** A unique index is what keeps two runs of a thread apart, across all instances. */
async function unlessTaken<T>(write: () => Promise<T>): Promise<T | 'taken'> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}

/** Of `messageIds`, those that earlier runs of the thread brought in already. */
export async function findKnownMessageIds(
  tenantId: string,
  threadId: string,
  messageIds: string[],
): Promise<{ hasRuns: boolean; known: Set<string> }> {
  const rows = await tenantDatabase(tenantId).query<{ known: string[] | null; runs: boolean }>`
    SELECT EXISTS (SELECT FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}) AS runs,
      (SELECT array_agg(DISTINCT m) FROM run, unnest(message_ids) m
        WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
          AND message_ids && ${messageIds}::text[]) AS known`;
  return { hasRuns: rows[0]?.runs ?? false, known: new Set(rows[0]?.known ?? []) };
}

/**
 * Keeps a run for later, because another is active. Returns the thread's newest sequence number;
 * undefined when the thread is not the user's, 'taken' when the run id is known, 'full' when
 * `maxQueued` wait already (the thread's row is locked, so that two requests do not both fit).
 */
export async function insertQueuedRun(
  scope: ThreadScope,
  runId: string,
  request: RunRequest,
  maxQueued: number,
): Promise<number | undefined | 'taken' | 'full'> {
  const { threadId, userId } = scope;
  const messageIds = request.messages.map((message) => message.id);
  return unlessTaken(() =>
    tenantDatabase(scope.tenantId).transaction(async (db) => {
      const [thread] = await db.query<{ seq: number }>`
        SELECT last_seq::float8 AS seq FROM thread WHERE tenant_id = ${TENANT} AND id = ${threadId}
          AND user_id = ${userId} AND deleted_at IS NULL FOR UPDATE`;
      if (!thread) return undefined;
      const queued = await db.models.run.count({ where: { threadId, status: 'queued' } });
      if (queued >= maxQueued) return 'full';
      await db.execute`
        INSERT INTO run (id, tenant_id, thread_id, status, message_ids, pending_input)
        VALUES (${runId}, ${TENANT}, ${threadId}, 'queued', ${messageIds}::text[],
          ${JSON.stringify(request)}::jsonb)`;
      return thread.seq;
    }),
  );
}

export type QueuedRun = { runId: string; request: RunRequest };

export async function listQueuedRuns(tenantId: string, threadId: string): Promise<QueuedRun[]> {
  return tenantDatabase(tenantId).query<QueuedRun>`
    SELECT id AS "runId", pending_input AS request FROM run
    WHERE tenant_id = ${TENANT} AND thread_id = ${threadId} AND status = 'queued'
    ORDER BY created_at, id`;
}

export async function deleteQueuedRun(
  tenantId: string,
  threadId: string,
  runId: string,
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    DELETE FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId} AND id = ${runId}
      AND status = 'queued'`;
  return count === 1;
}

/** Turns a queued run into the running one and stores its RUN_STARTED; undefined if it is gone, 'taken' if another is active. */
export async function startQueuedRun(
  start: RunReference & Pick<Start, 'owner' | 'leaseMs' | 'messageIds' | 'event'>,
): Promise<number | undefined | 'taken'> {
  return unlessTaken(async () => {
    const rows = await tenantDatabase(start.tenantId).query<{ seq: number }>`
    WITH r AS (
      UPDATE run SET status = 'running', pending_input = NULL, message_ids = ${start.messageIds}::text[],
        event_count = 1, started_at = now(), lease_owner = ${start.owner},
        lease_until = now() + ${start.leaseMs} * interval '1 ms',
        first_seq = (SELECT last_seq + 1 FROM thread WHERE tenant_id = ${TENANT} AND id = ${start.threadId})
      WHERE tenant_id = ${TENANT} AND id = ${start.runId} AND status = 'queued'
      RETURNING id, thread_id
    ), t AS (
      UPDATE thread SET last_seq = last_seq + 1, updated_at = now()
      FROM r WHERE thread.id = r.thread_id AND thread.tenant_id = ${TENANT} AND thread.deleted_at IS NULL
      RETURNING thread.id, thread.last_seq
    ), e AS (
      INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
      SELECT ${TENANT}, t.id, t.last_seq, r.id, ${JSON.stringify(start.event)}::jsonb FROM t, r
    )
    SELECT last_seq::float8 AS seq FROM t`;
    return rows[0]?.seq;
  });
}

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

export type StaleRun = RunReference & { eventCount: number };

/**
 * Takes over runs whose owner is gone: the claim has expired, or — with `all` — whatever the claim
 * says, because the embedded database has no other process.
 */
export async function claimStaleRuns(owner: string, leaseMs: number, all: boolean) {
  return systemDatabase().query<StaleRun>`
    UPDATE run SET lease_owner = ${owner}, lease_until = now() + ${leaseMs} * interval '1 ms'
    WHERE status = 'running' AND lease_owner IS DISTINCT FROM ${owner}
      AND (${all} OR lease_until < now())
    RETURNING id AS "runId", tenant_id AS "tenantId", thread_id AS "threadId",
      event_count AS "eventCount"`;
}

/** Threads with queued runs and none running: after a crash their next run must be started. */
export async function listWaitingThreads(): Promise<ThreadScope[]> {
  return systemDatabase().query<ThreadScope>`
    SELECT DISTINCT t.tenant_id AS "tenantId", t.user_id AS "userId", m.role,
      u.display_name AS "displayName", t.workspace_id AS "workspaceId", t.id AS "threadId"
    FROM run q
    JOIN thread t ON t.id = q.thread_id AND t.deleted_at IS NULL
    JOIN membership m ON m.tenant_id = t.tenant_id AND m.user_id = t.user_id
    JOIN app_user u ON u.id = t.user_id
    WHERE q.status = 'queued'
      AND NOT EXISTS (SELECT FROM run a WHERE a.thread_id = q.thread_id AND a.status = 'running')`;
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

/** Whether a run of the thread is running or waits to. */
export async function hasOpenRun(tenantId: string, threadId: string): Promise<boolean> {
  const rows = await tenantDatabase(tenantId).query<{ open: boolean }>`
    SELECT EXISTS (SELECT FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND status IN ('running', 'queued')) AS open`;
  return rows[0]?.open ?? false;
}

export type RunWindow = { runId: string; status: RunStatus; firstSeq: number };

/** The newest started runs before `beforeSeq`, newest first. */
export async function listRuns(
  tenantId: string,
  threadId: string,
  beforeSeq: number,
  limit: number,
): Promise<RunWindow[]> {
  return tenantDatabase(tenantId).query<RunWindow>`
    SELECT id AS "runId", status, first_seq::float8 AS "firstSeq" FROM run
    WHERE tenant_id = ${TENANT} AND thread_id = ${threadId} AND first_seq < ${beforeSeq}
    ORDER BY first_seq DESC LIMIT ${limit}`;
}
