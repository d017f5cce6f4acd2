import { TENANT, tenantDatabase } from '../database/index.ts';
import type { RunStatus } from './schema.ts';

/** A run of a branch; its events are those from `firstSeq` to `lastSeq`. */
export type PathRun = {
  runId: string;
  parentRunId: string | null;
  status: RunStatus;
  firstSeq: number;
  lastSeq: number;
  stateRunId: string | null;
  keptFromRunId: string | null;
};

/**
 * The branch that ends in `fromRunId` (the thread's head unless given), newest run first: at most
 * `limit` runs, and none before `untilRunId`.
 */
export async function listPath(
  tenantId: string,
  threadId: string,
  range: { fromRunId?: string; untilRunId?: string | null; limit: number },
): Promise<PathRun[]> {
  const from = range.fromRunId ?? null;
  const until = range.untilRunId ?? null;
  return tenantDatabase(tenantId).query<PathRun>`
    WITH RECURSIVE path AS (
      SELECT run.*, 1 AS depth FROM run
      WHERE tenant_id = ${TENANT} AND thread_id = ${threadId} AND first_seq IS NOT NULL
        AND id = coalesce(${from}, (SELECT head_run_id FROM thread
          WHERE tenant_id = ${TENANT} AND id = ${threadId}))
      UNION ALL
      SELECT run.*, depth + 1 FROM path JOIN run ON run.id = path.parent_run_id
      WHERE run.tenant_id = ${TENANT} AND run.thread_id = ${threadId}
        AND path.id IS DISTINCT FROM ${until} AND depth < ${range.limit}
    )
    SELECT id AS "runId", parent_run_id AS "parentRunId", status, first_seq::float8 AS "firstSeq",
      (first_seq + event_count - 1)::float8 AS "lastSeq", state_run_id AS "stateRunId",
      kept_from_run_id AS "keptFromRunId"
    FROM path ORDER BY depth`;
}

/** A user message with the messages that stand at the same place in other branches, oldest first. */
export type Alternatives = { messageId: string; siblings: string[] };

/** Of the runs given, those with alternatives. */
export async function listAlternatives(
  tenantId: string,
  threadId: string,
  runIds: string[],
): Promise<Alternatives[]> {
  return tenantDatabase(tenantId).query<Alternatives>`
    SELECT shown.message_ids[1] AS "messageId",
      array_agg(other.message_ids[1] ORDER BY other.first_seq) AS siblings
    FROM run shown JOIN run other ON other.thread_id = shown.thread_id
      AND other.parent_run_id IS NOT DISTINCT FROM shown.parent_run_id
      AND other.first_seq IS NOT NULL AND cardinality(other.message_ids) > 0
    WHERE shown.tenant_id = ${TENANT} AND shown.thread_id = ${threadId}
      AND other.tenant_id = ${TENANT} AND shown.id = ANY(${runIds}::text[])
      AND cardinality(shown.message_ids) > 0
    GROUP BY shown.id, shown.message_ids HAVING count(*) > 1`;
}

/**
 * Shows the branch that the message belongs to, down to its newest run, unless a run is active.
 * @returns whether the head was moved
 */
export async function moveHead(
  tenantId: string,
  threadId: string,
  messageId: string,
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    WITH RECURSIVE branch AS (
      SELECT id, first_seq FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
        AND first_seq IS NOT NULL AND message_ids @> ARRAY[${messageId}::text]
      UNION ALL
      SELECT child.id, child.first_seq FROM branch JOIN run child ON child.parent_run_id = branch.id
      WHERE child.tenant_id = ${TENANT} AND child.first_seq IS NOT NULL
    )
    UPDATE thread SET head_run_id = (SELECT id FROM branch ORDER BY first_seq DESC LIMIT 1)
    WHERE tenant_id = ${TENANT} AND id = ${threadId} AND EXISTS (SELECT FROM branch)
      AND NOT EXISTS (SELECT FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
        AND status IN ('running', 'waiting'))`;
  return count === 1;
}
