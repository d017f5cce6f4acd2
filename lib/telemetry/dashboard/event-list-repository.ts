import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { TelemetryEvent } from '../schema.ts';

type Row = Omit<TelemetryEvent, 'at'> & { at: Date };

const toEvent = (row: Row): TelemetryEvent => ({ ...row, at: row.at.toISOString() });

export type FailureFilter = {
  from: Date;
  to: Date;
  /** Only events of this name. */
  name?: string;
  /** Only failures with this code, of whatever event. */
  code?: string;
  /** Only those of this tool. */
  tool?: string;
  /** Only events before this one. */
  cursor?: string;
  limit: number;
};

/** Events that tell of something that went wrong, newest first. */
export async function listFailureRows(
  tenantId: string,
  filter: FailureFilter,
): Promise<TelemetryEvent[]> {
  const { from, to, limit } = filter;
  const [name, code, cursor] = [filter.name ?? null, filter.code ?? null, filter.cursor ?? null];
  const tool = filter.tool ?? null;
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT seq::float8 AS seq, at, name, workspace_id AS "workspaceId", thread_id AS "threadId",
      run_id AS "runId", failed, properties
    FROM telemetry_event
    WHERE tenant_id = ${TENANT} AND failed AND at >= ${from} AND at < ${to}
      AND (${cursor}::bigint IS NULL OR seq < ${cursor}::bigint)
      AND (${name}::text IS NULL OR name = ${name})
      AND (${code}::text IS NULL OR properties->>'code' = ${code} OR properties->>'outcome' = ${code})
      AND (${tool}::text IS NULL OR properties->>'tool' = ${tool})
    ORDER BY telemetry_event.seq DESC LIMIT ${limit}`;
  return rows.map(toEvent);
}

/** What happened in a run, oldest first. */
export async function listRunRows(
  tenantId: string,
  runId: string,
  limit: number,
): Promise<TelemetryEvent[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT seq::float8 AS seq, at, name, workspace_id AS "workspaceId", thread_id AS "threadId",
      run_id AS "runId", failed, properties
    FROM telemetry_event WHERE tenant_id = ${TENANT} AND run_id = ${runId}
    ORDER BY at, telemetry_event.seq LIMIT ${limit}`;
  return rows.map(toEvent);
}

export type NewestFilter = {
  name?: string;
  failed?: boolean;
  limit: number;
  /** Only so many of the newest are looked through, for there may be none that fit. */
  look: number;
};

/** The newest events, newest first. */
export async function listNewestRows(
  tenantId: string,
  { name, failed = false, limit, look }: NewestFilter,
): Promise<TelemetryEvent[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT seq::float8 AS seq, at, name, workspace_id AS "workspaceId", thread_id AS "threadId",
      run_id AS "runId", failed, properties
    FROM (SELECT * FROM telemetry_event WHERE tenant_id = ${TENANT} ORDER BY seq DESC LIMIT ${look})
      AS newest
    WHERE (${name ?? null}::text IS NULL OR name = ${name ?? null}) AND (NOT ${failed} OR failed)
    ORDER BY newest.seq DESC LIMIT ${limit}`;
  return rows.map(toEvent);
}

/** Events of a time after `after`, in the order in which they were stored. */
export async function listSpanRows(
  tenantId: string,
  span: { from: Date; to: Date },
  after: number,
  limit: number,
): Promise<TelemetryEvent[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT seq::float8 AS seq, at, name, workspace_id AS "workspaceId", thread_id AS "threadId",
      run_id AS "runId", failed, properties
    FROM telemetry_event
    WHERE tenant_id = ${TENANT} AND seq > ${after} AND at >= ${span.from} AND at < ${span.to}
    ORDER BY telemetry_event.seq LIMIT ${limit}`;
  return rows.map(toEvent);
}
