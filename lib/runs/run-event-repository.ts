import type { BaseEvent } from '@ag-ui/core';
import { systemDatabase, TENANT, tenantDatabase } from '../database/index.ts';
import type { EndStatus, StoredEvent } from './schema.ts';

/**
 * Events to append to one run. `expected` is the run's event count before them; `status` ends the
 * run in the same statement, so that its last event and its end become visible together.
 */
export type Append = {
  runId: string;
  expected: number;
  events: BaseEvent[];
  status?: EndStatus;
  errorCode?: string;
  /** Messages of the queue that these events bring into the log; they leave the queue with them. */
  delivered?: string[];
  /** The events hold shared state: later runs look for it here. */
  holdsState?: boolean;
  /** The events hold a summary that leaves runs from this one on word for word. */
  keptFromRunId?: string;
};

type Row = { seq: number; runId: string; event: BaseEvent };

/**
 * Appends to several runs in one statement and returns, for each run that took its events, the
 * sequence number before the first. A run is left out when `owner` no longer holds it or when its
 * count differs from `expected`: then nothing of it was written.
 */
export async function appendEvents(owner: string, appends: Append[]): Promise<Map<string, number>> {
  const rows = await systemDatabase().query<{ runId: string; after: number }>`
    WITH batch AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(appends)}::jsonb)
        AS b("runId" text, expected int, events jsonb, status text, "errorCode" text,
          delivered text[], "holdsState" boolean, "keptFromRunId" text)
    ), claimed AS (
      UPDATE run r SET event_count = r.event_count + jsonb_array_length(b.events),
        status = coalesce(b.status, r.status), error_code = b."errorCode",
        state_run_id = CASE WHEN b."holdsState" THEN r.id ELSE r.state_run_id END,
        kept_from_run_id = coalesce(b."keptFromRunId", r.kept_from_run_id),
        message_ids = r.message_ids || coalesce(b.delivered, '{}'),
        finished_at = CASE WHEN b.status IS NULL THEN NULL ELSE now() END
      FROM batch b
      WHERE r.id = b."runId" AND r.lease_owner = ${owner} AND r.status = 'running'
        AND r.event_count = b.expected
      RETURNING r.id, r.tenant_id, r.thread_id, b.events
    ), numbered AS (
      UPDATE thread t SET last_seq = t.last_seq + jsonb_array_length(c.events)
      FROM claimed c WHERE t.id = c.thread_id
      RETURNING c.id, c.tenant_id, c.thread_id, c.events,
        t.last_seq - jsonb_array_length(c.events) AS after
    ), dequeued AS (
      DELETE FROM run q USING claimed c JOIN batch b ON b."runId" = c.id
      WHERE q.thread_id = c.thread_id AND q.status = 'queued' AND q.message_ids && b.delivered
    ), stored AS (
      INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
      SELECT n.tenant_id, n.thread_id, n.after + e.position, n.id, e.payload
      FROM numbered n, jsonb_array_elements(n.events) WITH ORDINALITY AS e(payload, position)
    )
    SELECT id AS "runId", after::float8 AS after FROM numbered`;
  return new Map(rows.map((row) => [row.runId, row.after]));
}

/** Of the runs that `owner` holds or held, how many events each has. */
export async function countEvents(owner: string, runIds: string[]): Promise<Map<string, number>> {
  const rows = await systemDatabase().query<{ runId: string; count: number }>`
    SELECT id AS "runId", event_count AS count FROM run
    WHERE id = ANY(${runIds}::text[]) AND lease_owner = ${owner}`;
  return new Map(rows.map((row) => [row.runId, row.count]));
}

/** Events of a thread with `after < seq <= until`, oldest first, at most `limit`. */
export async function readEvents(
  tenantId: string,
  threadId: string,
  range: { after: number; until?: number; limit: number },
): Promise<StoredEvent[]> {
  const until = range.until ?? Number.MAX_SAFE_INTEGER;
  return tenantDatabase(tenantId).query<Row>`
    SELECT seq::float8 AS seq, run_id AS "runId", payload AS event FROM run_event
    WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND seq > ${range.after} AND seq <= ${until}
    ORDER BY seq LIMIT ${range.limit}`;
}

/** Events of the runs given, behind `after`, oldest first. */
export async function readPathEvents(
  tenantId: string,
  threadId: string,
  range: { runIds: string[]; after: number; limit: number },
): Promise<StoredEvent[]> {
  return tenantDatabase(tenantId).query<Row>`
    SELECT e.seq::float8 AS seq, e.run_id AS "runId", e.payload AS event
    FROM run r JOIN run_event e ON e.thread_id = r.thread_id
      AND e.seq BETWEEN greatest(r.first_seq, ${range.after} + 1)
        AND r.first_seq + r.event_count - 1
    WHERE r.tenant_id = ${TENANT} AND e.tenant_id = ${TENANT} AND r.thread_id = ${threadId}
      AND r.id = ANY(${range.runIds}::text[])
    ORDER BY e.seq LIMIT ${range.limit}`;
}

/** The events of a run that hold shared state, oldest first. */
export async function readStateEvents(tenantId: string, runId: string): Promise<BaseEvent[]> {
  const rows = await tenantDatabase(tenantId).query<{ event: BaseEvent }>`
    SELECT e.payload AS event FROM run r JOIN run_event e ON e.thread_id = r.thread_id
      AND e.seq BETWEEN r.first_seq AND r.first_seq + r.event_count - 1
    WHERE r.tenant_id = ${TENANT} AND e.tenant_id = ${TENANT} AND r.id = ${runId}
      AND e.payload->>'type' IN ('STATE_SNAPSHOT', 'STATE_DELTA')
    ORDER BY e.seq`;
  return rows.map((row) => row.event);
}

/** All events of one run, oldest first. */
export async function readRunEvents(tenantId: string, runId: string): Promise<BaseEvent[]> {
  const rows = await tenantDatabase(tenantId).query<{ event: BaseEvent }>`
    SELECT e.payload AS event FROM run r
    JOIN run_event e ON e.thread_id = r.thread_id AND e.run_id = r.id AND e.seq >= r.first_seq
    WHERE r.tenant_id = ${TENANT} AND e.tenant_id = ${TENANT} AND r.id = ${runId}
    ORDER BY e.seq`;
  return rows.map((row) => row.event);
}

/** The newest CUSTOM event of that name in a run. */
export async function findLastCustomEvent(
  tenantId: string,
  runId: string,
  name: string,
): Promise<unknown> {
  const rows = await tenantDatabase(tenantId).query<{ value: unknown }>`
    SELECT e.payload->'value' AS value FROM run r JOIN run_event e ON e.thread_id = r.thread_id
      AND e.seq BETWEEN r.first_seq AND r.first_seq + r.event_count - 1
    WHERE r.tenant_id = ${TENANT} AND e.tenant_id = ${TENANT} AND r.id = ${runId}
      AND e.payload->>'type' = 'CUSTOM' AND e.payload->>'name' = ${name}
    ORDER BY e.seq DESC LIMIT 1`;
  return rows[0]?.value;
}
