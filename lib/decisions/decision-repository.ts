import { fragment, TENANT, type TenantDatabase, tenantDatabase } from '../database/index.ts';
import type { RunStatus, ThreadScope } from '../runs/schema.ts';
import type { DecisionRow } from './decision-row.ts';
import type { AnswerWay, DecisionAnswer } from './schema.ts';
import { storableJson } from './storable-json.ts';

const COLUMNS = fragment`d.id, d.kind, d.status, d.thread_id AS "threadId", d.run_id AS "runId",
  d.tool_call_id AS "toolCallId", d.tool_name AS "toolName", d.arguments_hash AS "argumentsHash",
  d.because, d.basis, d.request, d.answer, d.answered_by AS "answeredBy",
  d.answered_via AS "answeredVia", d.created_at AS "createdAt", d.expires_at AS "expiresAt",
  d.settled_at AS "settledAt", d.workspace_id AS "workspaceId"`;

/** All or nothing, on one tenant's rows. */
export function decisionTransaction<T>(
  tenantId: string,
  work: (db: TenantDatabase) => Promise<T>,
): Promise<T> {
  return tenantDatabase(tenantId).transaction(work);
}

/** Stores requests of a run, in order. Nothing is stored when the run is not the thread's. */
export async function insertDecisions(
  db: TenantDatabase,
  { threadId, runId }: { threadId: string; runId: string },
  asks: ReadonlyArray<object>,
  expiryMs: number,
): Promise<DecisionRow[]> {
  return db.query<DecisionRow>`
    WITH d AS (
      INSERT INTO decision (id, tenant_id, workspace_id, thread_id, run_id, kind, tool_call_id,
        tool_name, arguments_hash, because, basis, request, expires_at)
      SELECT a->>'id', ${TENANT}, t.workspace_id, t.id, r.id, a->'request'->>'kind',
        a->>'toolCallId', a->>'toolName', a->>'argumentsHash', a->>'because', a->>'basis',
        a->'request', now() + ${expiryMs} * interval '1 ms'
      FROM run r JOIN thread t ON t.id = r.thread_id AND t.tenant_id = r.tenant_id
        CROSS JOIN jsonb_array_elements(${storableJson(asks)}::jsonb) WITH ORDINALITY AS given(a, n)
      WHERE r.tenant_id = ${TENANT} AND r.id = ${runId} AND r.thread_id = ${threadId}
      ORDER BY n
      RETURNING *
    )
    SELECT ${COLUMNS} FROM d ORDER BY d.ordinal`;
}

/** What is known of a request beside its row: whose thread it is of, and what became of its run. */
export type HeldDecision = DecisionRow & {
  ownerId: string;
  runStatus: RunStatus;
  /** Its time has run out, whether or not that was noted. */
  late: boolean;
};

/**
 * Requests by id, their runs locked: until the transaction ends nobody else settles a request of
 * those runs. Reads after locking, so that it sees what the one before did.
 */
export async function holdDecisions(db: TenantDatabase, ids: string[]): Promise<HeldDecision[]> {
  await db.query`
    SELECT id FROM run WHERE tenant_id = ${TENANT} AND id IN (SELECT run_id FROM decision
      WHERE tenant_id = ${TENANT} AND id = ANY(${ids}::text[])) ORDER BY id FOR NO KEY UPDATE`;
  return db.query<HeldDecision>`
    SELECT ${COLUMNS}, t.user_id AS "ownerId", r.status AS "runStatus", d.expires_at <= now() AS late
    FROM decision d JOIN run r ON r.id = d.run_id
      JOIN thread t ON t.id = d.thread_id AND t.tenant_id = d.tenant_id AND t.deleted_at IS NULL
    WHERE d.tenant_id = ${TENANT} AND d.id = ANY(${ids}::text[]) ORDER BY d.ordinal`;
}

export type Settlement =
  | { status: 'answered'; answer: DecisionAnswer; by: string; via: AnswerWay }
  | { status: 'withdrawn' };

/** Settles a request that is pending and not late; undefined when somebody else was first. */
export async function settleDecision(
  db: TenantDatabase,
  id: string,
  settlement: Settlement,
): Promise<DecisionRow | undefined> {
  const given = settlement.status === 'answered' ? settlement : undefined;
  const answer = given ? storableJson(given.answer) : null;
  const [row] = await db.query<DecisionRow>`
    UPDATE decision d SET status = ${settlement.status}, answer = ${answer}::jsonb,
      answered_by = ${given?.by ?? null}, answered_via = ${given?.via ?? null}, settled_at = now()
    WHERE d.tenant_id = ${TENANT} AND d.id = ${id} AND d.status = 'pending' AND d.expires_at > now()
    RETURNING ${COLUMNS}`;
  return row;
}

/** Ids of the requests of a run that nobody has settled, late ones included. */
export async function listPendingIds(db: TenantDatabase, runId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>`
    SELECT id FROM decision WHERE tenant_id = ${TENANT} AND run_id = ${runId}
      AND status = 'pending' ORDER BY ordinal`;
  return rows.map(({ id }) => id);
}

/** Takes back whatever a run of the user's thread still asks. */
export async function withdrawPending(
  db: TenantDatabase,
  { threadId, userId }: Pick<ThreadScope, 'threadId' | 'userId'>,
  runId: string,
): Promise<DecisionRow[]> {
  return db.query<DecisionRow>`
    UPDATE decision d SET status = 'withdrawn', settled_at = now() FROM thread t
    WHERE d.tenant_id = ${TENANT} AND d.run_id = ${runId} AND d.status = 'pending'
      AND d.thread_id = ${threadId} AND t.id = d.thread_id AND t.tenant_id = d.tenant_id
      AND t.user_id = ${userId}
    RETURNING ${COLUMNS}`;
}

export async function findDecisionsOfRun(tenantId: string, runId: string): Promise<DecisionRow[]> {
  return tenantDatabase(tenantId).query<DecisionRow>`
    SELECT ${COLUMNS} FROM decision d
    WHERE d.tenant_id = ${TENANT} AND d.run_id = ${runId} ORDER BY d.ordinal`;
}

/** Uses an approval up, for one run. @returns whether it was still there to be used */
export async function claimDecision(
  tenantId: string,
  id: string,
  { threadId, runId }: { threadId: string; runId: string },
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    UPDATE decision SET carried_out_by = ${runId} WHERE tenant_id = ${TENANT} AND id = ${id}
      AND thread_id = ${threadId} AND status = 'answered' AND carried_out_by IS NULL`;
  return count === 1;
}

/** As whom the run goes on: the owner of its thread; undefined when they left the tenant. */
export async function findRunScope(
  db: TenantDatabase,
  runId: string,
): Promise<(ThreadScope & { runId: string }) | undefined> {
  const [row] = await db.query<ThreadScope & { runId: string }>`
    SELECT t.tenant_id AS "tenantId", t.user_id AS "userId", m.role,
      u.display_name AS "displayName", t.workspace_id AS "workspaceId", t.id AS "threadId",
      r.id AS "runId"
    FROM run r JOIN thread t ON t.id = r.thread_id AND t.tenant_id = r.tenant_id
      JOIN membership m ON m.tenant_id = t.tenant_id AND m.user_id = t.user_id
      JOIN app_user u ON u.id = t.user_id
    WHERE r.tenant_id = ${TENANT} AND r.id = ${runId} AND t.deleted_at IS NULL`;
  return row;
}
