import type { BaseEvent, Message } from '@ag-ui/core';
import { isUniqueViolation, TENANT, tenantDatabase } from '../database/index.ts';
import { env } from '../env.ts';
import type { ThreadScope } from './schema.ts';

/** Where a run stands in its thread, and what it takes over from the branch before it. */
export type OpenedRun = {
  /** Sequence number of its RUN_STARTED. */
  seq: number;
  parentRunId: string | null;
  stateRunId: string | null;
  keptFromRunId: string | null;
  /** Ids of the messages that were new to the thread. */
  messageIds: string[];
};

/**
 * Why a run was not opened: `taken` another run is active or the id is known · `waiting` a human has
 * to answer first · `new_thread` the thread has no run yet · `no_branch` the message to stand in for
 * is unknown · `not_waiting` nothing waits for this answer any more · `turns_spent` the branch has as
 * many user turns as a conversation may have · `moved` the conversation has gone on since
 * `expectedHead` · `not_yours`.
 */
export type Refusal =
  | 'taken'
  | 'waiting'
  | 'new_thread'
  | 'no_branch'
  | 'not_waiting'
  | 'turns_spent'
  | 'moved'
  | 'not_yours';

export type OpenRun = ThreadScope & {
  runId: string;
  owner: string;
  leaseMs: number;
  title: string;
  /** Messages that may be new; those that the thread knows are left out. */
  messages: Message[];
  /** RUN_STARTED without messages and parent. */
  event: BaseEvent;
  /** Refuse to make a thread. */
  existingOnly: boolean;
  /** Id of a user message: the run becomes an alternative to the one that brought it. */
  insteadOf?: string;
  /** The waiting run that this one carries on. */
  resumes?: string;
  /** Open it only while this is the thread's newest run. */
  expectedHead?: string;
};

type Row = Omit<OpenedRun, 'seq'> & {
  seq: number | null;
  started: boolean;
  waits: boolean;
  branchFound: boolean;
  resumable: boolean;
  spent: boolean;
};

/**
 * Opens a run in one statement: makes the thread if it is new, finds the run's place in the tree,
 * leaves out known messages, claims the thread's only running place and stores RUN_STARTED.
 */
export async function openRun(run: OpenRun): Promise<OpenedRun | Refusal> {
  const { threadId, runId, userId } = run;
  const ids = run.messages.map((message) => message.id);
  const insteadOf = run.insteadOf ?? null;
  const resumes = run.resumes ?? null;
  const expectedHead = run.expectedHead ?? null;
  try {
    const [row] = await tenantDatabase(run.tenantId).query<Row>`
    WITH place AS (
      SELECT head_run_id AS head FROM thread WHERE id = ${threadId} AND tenant_id = ${TENANT}
        AND user_id = ${userId} AND workspace_id = ${run.workspaceId} AND deleted_at IS NULL
    ), replaced AS (
      SELECT parent_run_id AS parent FROM run WHERE ${insteadOf}::text IS NOT NULL
        AND tenant_id = ${TENANT} AND thread_id = ${threadId}
        AND message_ids @> ARRAY[${insteadOf}::text] AND first_seq IS NOT NULL
      ORDER BY first_seq LIMIT 1
    ), gate AS (
      SELECT (SELECT head FROM place) IS NOT NULL AS started,
        EXISTS (SELECT FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
          AND status = 'waiting' AND id IS DISTINCT FROM ${resumes}) AS waits,
        (${insteadOf}::text IS NULL OR EXISTS (SELECT FROM replaced)) AS found,
        (${resumes}::text IS NULL OR EXISTS (SELECT FROM run WHERE tenant_id = ${TENANT}
          AND thread_id = ${threadId} AND id = ${resumes} AND status = 'waiting')) AS resumable
    ), parent AS (
      SELECT id, state_run_id, kept_from_run_id, turn_count FROM run
      WHERE tenant_id = ${TENANT} AND thread_id = ${threadId} AND id = CASE
        WHEN ${resumes}::text IS NOT NULL THEN ${resumes}
        WHEN ${insteadOf}::text IS NOT NULL THEN (SELECT parent FROM replaced)
        ELSE (SELECT head FROM place) END
    ), known AS (
      SELECT DISTINCT m FROM run, unnest(message_ids) m WHERE tenant_id = ${TENANT}
        AND thread_id = ${threadId} AND message_ids && ${ids}::text[]
    ), fresh AS (
      SELECT coalesce(jsonb_agg(s.m ORDER BY s.n), '[]') AS messages,
        coalesce(array_agg(s.m->>'id' ORDER BY s.n), '{}') AS ids,
        coalesce(bool_or(s.m->>'role' = 'user'), false)::int AS turn
      FROM jsonb_array_elements(${JSON.stringify(run.messages)}::jsonb) WITH ORDINALITY AS s(m, n)
      WHERE s.m->>'id' NOT IN (SELECT m FROM known)
    ), turns AS (
      SELECT n, turn = 1 AND n > ${env().MAX_TURNS} AS spent FROM (
        SELECT turn, turn + coalesce((SELECT turn_count FROM parent), 0) AS n FROM fresh) counted
    ), t AS (
      INSERT INTO thread AS had (id, tenant_id, workspace_id, user_id, title, last_seq, head_run_id)
      SELECT ${threadId}, ${TENANT}, ${run.workspaceId}, ${userId}, ${run.title}, 1, ${runId}
      FROM gate, turns
      WHERE found AND resumable AND NOT waits AND NOT spent AND (started OR NOT ${run.existingOnly})
      ON CONFLICT (id) DO UPDATE SET last_seq = had.last_seq + 1, updated_at = now(),
        head_run_id = ${runId},
        archived_at = CASE WHEN (SELECT turn FROM fresh) = 1 THEN NULL ELSE had.archived_at END,
        title = CASE WHEN had.title = '' THEN excluded.title ELSE had.title END
      WHERE had.tenant_id = ${TENANT} AND had.user_id = ${userId}
        AND had.workspace_id = ${run.workspaceId} AND had.deleted_at IS NULL
        -- Here, and not in the gate: another request may have moved it while this one waited for the row.
        AND (${expectedHead}::text IS NULL OR had.head_run_id = ${expectedHead})
      RETURNING id, last_seq
    ), carried AS (
      UPDATE run SET status = 'finished' FROM t
      WHERE run.tenant_id = ${TENANT} AND run.id = ${resumes} AND run.status = 'waiting'
      RETURNING 1
    ), r AS (
      INSERT INTO run (id, tenant_id, thread_id, status, parent_run_id, resumes_run_id,
        state_run_id, kept_from_run_id, turn_count, message_ids, event_count, first_seq,
        lease_owner, lease_until, started_at)
      SELECT ${runId}, ${TENANT}, t.id, 'running', parent.id, ${resumes}, parent.state_run_id,
        parent.kept_from_run_id, turns.n, fresh.ids, 1, t.last_seq, ${run.owner},
        now() + ${run.leaseMs} * interval '1 ms', now()
      FROM t CROSS JOIN fresh CROSS JOIN turns LEFT JOIN parent ON true
      -- The place must be free before it is taken: asking for the count has "carried" done first.
      WHERE (SELECT count(*) FROM carried) >= 0
      RETURNING id
    ), e AS (
      INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
      SELECT ${TENANT}, t.id, t.last_seq, r.id,
        jsonb_set(${JSON.stringify(run.event)}::jsonb, '{input,messages}', fresh.messages)
          || CASE WHEN parent.id IS NULL THEN '{}'::jsonb
            ELSE jsonb_build_object('parentRunId', parent.id) END
      FROM t CROSS JOIN r CROSS JOIN fresh LEFT JOIN parent ON true
    )
    SELECT (SELECT last_seq::float8 FROM t) AS seq, (SELECT id FROM parent) AS "parentRunId",
      (SELECT state_run_id FROM parent) AS "stateRunId",
      (SELECT kept_from_run_id FROM parent) AS "keptFromRunId",
      (SELECT ids FROM fresh) AS "messageIds",
      started, waits, found AS "branchFound", resumable, spent FROM gate, turns`;
    if (!row) return 'not_yours';
    return row.seq === null ? refusalOf(row, run) : { ...row, seq: row.seq };
  } catch (error) {
    if (isUniqueViolation(error)) return 'taken';
    throw error;
  }
}

function refusalOf(row: Row, run: OpenRun): Refusal {
  if (!row.started && run.existingOnly) return 'new_thread';
  if (!row.resumable) return 'not_waiting';
  if (row.waits) return 'waiting';
  if (row.started && row.spent) return 'turns_spent';
  if (!row.branchFound) return 'no_branch';
  return run.expectedHead === undefined ? 'not_yours' : 'moved';
}
