import type { BaseEvent } from '@ag-ui/core';
import { isUniqueViolation, TENANT, tenantDatabase } from '../database/index.ts';
import { env } from '../env.ts';
import type { OpenedRun } from './open-run-repository.ts';
import type { Delivery, QueuedRun, RunReference, RunRequest, ThreadScope } from './schema.ts';

/**
 * Keeps a run for later, because another is active. Returns the thread's newest sequence number;
 * undefined when the thread is not the user's, 'taken' when the run id is known, 'full' when
 * `maxQueued` wait already, 'turns_spent' when it would come to be a turn beyond the limit (the
 * thread's row is locked, so that two requests do not both fit).
 */
export async function insertQueuedRun(
  scope: ThreadScope,
  runId: string,
  request: RunRequest,
  maxQueued: number,
): Promise<number | undefined | 'taken' | 'full' | 'turns_spent'> {
  const { threadId, userId, workspaceId } = scope;
  const messageIds = request.messages.map((message) => message.id);
  try {
    return await tenantDatabase(scope.tenantId).transaction(async (db) => {
      const [thread] = await db.query<{ seq: number; turns: number }>`
        SELECT last_seq::float8 AS seq, coalesce((SELECT turn_count FROM run
          WHERE tenant_id = ${TENANT} AND id = thread.head_run_id), 0) AS turns
        FROM thread WHERE tenant_id = ${TENANT} AND id = ${threadId}
          AND user_id = ${userId} AND workspace_id = ${workspaceId} AND deleted_at IS NULL
        FOR UPDATE`;
      if (!thread) return undefined;
      const queued = await db.models.run.count({ where: { threadId, status: 'queued' } });
      if (queued >= maxQueued) return 'full';
      const isTurn = request.messages.some(({ role }) => role === 'user');
      if (isTurn && thread.turns + queued >= env().MAX_TURNS) return 'turns_spent';
      await db.execute`
        INSERT INTO run (id, tenant_id, thread_id, status, message_ids, pending_input)
        VALUES (${runId}, ${TENANT}, ${threadId}, 'queued', ${messageIds}::text[],
          ${JSON.stringify(request)}::jsonb)`;
      if (isTurn) {
        await db.models.thread.updateMany({ where: { id: threadId }, data: { archivedAt: null } });
      }
      return thread.seq;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}

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

/** @returns whether the message was still waiting */
export async function updateDelivery(
  tenantId: string,
  threadId: string,
  runId: string,
  delivery: Delivery,
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    UPDATE run SET pending_input = jsonb_set(pending_input, '{delivery}', to_jsonb(${delivery}::text))
    WHERE tenant_id = ${TENANT} AND thread_id = ${threadId} AND id = ${runId}
      AND status = 'queued'`;
  return count === 1;
}

type StartQueued = RunReference & {
  owner: string;
  leaseMs: number;
  messageIds: string[];
  /** User turns that the run adds to its branch: 0 or 1. */
  turns: number;
  /** RUN_STARTED without its parent. */
  event: BaseEvent;
};

/**
 * Turns a queued run into the running one, behind the thread's head, and stores its RUN_STARTED;
 * undefined if it is gone or the thread waits for a human, 'taken' if another is active.
 */
export async function startQueuedRun(start: StartQueued): Promise<OpenedRun | undefined | 'taken'> {
  const { threadId } = start;
  try {
    const [row] = await tenantDatabase(start.tenantId).query<OpenedRun>`
    WITH place AS (
      SELECT last_seq + 1 AS seq, head_run_id AS head FROM thread
      WHERE tenant_id = ${TENANT} AND id = ${threadId} AND deleted_at IS NULL
        AND NOT EXISTS (SELECT FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
          AND status = 'waiting')
    ), parent AS (
      SELECT run.id, state_run_id, kept_from_run_id, turn_count FROM run, place
      WHERE run.tenant_id = ${TENANT} AND run.id = place.head
    ), r AS (
      UPDATE run SET status = 'running', pending_input = NULL,
        message_ids = ${start.messageIds}::text[], event_count = 1, started_at = now(),
        lease_owner = ${start.owner}, lease_until = now() + ${start.leaseMs} * interval '1 ms',
        first_seq = place.seq, parent_run_id = parent.id, state_run_id = parent.state_run_id,
        kept_from_run_id = parent.kept_from_run_id,
        turn_count = coalesce(parent.turn_count, 0) + ${start.turns}::int
      FROM place LEFT JOIN parent ON true
      WHERE run.tenant_id = ${TENANT} AND run.id = ${start.runId} AND run.status = 'queued'
      RETURNING run.id
    ), t AS (
      UPDATE thread SET last_seq = last_seq + 1, updated_at = now(), head_run_id = r.id
      FROM r WHERE thread.tenant_id = ${TENANT} AND thread.id = ${threadId}
    ), e AS (
      INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
      SELECT ${TENANT}, ${threadId}, place.seq, r.id, ${JSON.stringify(start.event)}::jsonb
        || CASE WHEN parent.id IS NULL THEN '{}'::jsonb
          ELSE jsonb_build_object('parentRunId', parent.id) END
      FROM r CROSS JOIN place LEFT JOIN parent ON true
    )
    SELECT place.seq::float8 AS seq, parent.id AS "parentRunId",
      parent.state_run_id AS "stateRunId", parent.kept_from_run_id AS "keptFromRunId",
      ${start.messageIds}::text[] AS "messageIds"
    FROM r CROSS JOIN place LEFT JOIN parent ON true`;
    return row;
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}
