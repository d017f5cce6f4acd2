import type { BaseEvent } from '@ag-ui/core';
import { TENANT, tenantDatabase } from '../database/index.ts';
import type { RunStatus } from './schema.ts';

/** A run of a thread, on whatever branch. */
export type LoggedRun = {
  runId: string;
  status: RunStatus;
  startedAt: Date | null;
  events: number;
  firstSeq: number;
  /** The beginning of what the user said with it. */
  question: string | null;
};

/** Runs that began before the event `before`, newest first. */
export async function listLoggedRuns(
  tenantId: string,
  threadId: string,
  range: { before?: number; limit: number; questionChars: number },
): Promise<LoggedRun[]> {
  const before = range.before ?? Number.MAX_SAFE_INTEGER;
  return tenantDatabase(tenantId).query<LoggedRun>`
    SELECT r.id AS "runId", r.status, r.started_at AS "startedAt", r.event_count AS events,
      r.first_seq::float8 AS "firstSeq",
      left(e.payload #>> '{input,messages,-1,content}', ${range.questionChars}) AS question
    FROM run r JOIN run_event e ON e.thread_id = r.thread_id AND e.seq = r.first_seq
    WHERE r.tenant_id = ${TENANT} AND e.tenant_id = ${TENANT} AND r.thread_id = ${threadId}
      AND r.first_seq < ${before}
    ORDER BY r.first_seq DESC LIMIT ${range.limit}`;
}

export type LoggedEvent = { seq: number; at: Date; event: BaseEvent };

/** Events of one run of the thread behind `after`, oldest first, with the time they were stored. */
export async function readLoggedEvents(
  tenantId: string,
  run: { threadId: string; runId: string },
  range: { after: number; limit: number },
): Promise<LoggedEvent[]> {
  return tenantDatabase(tenantId).query<LoggedEvent>`
    SELECT e.seq::float8 AS seq, e.created_at AS at, e.payload AS event
    FROM run r JOIN run_event e ON e.thread_id = r.thread_id AND e.run_id = r.id
      AND e.seq >= greatest(r.first_seq, ${range.after} + 1)
    WHERE r.tenant_id = ${TENANT} AND e.tenant_id = ${TENANT} AND r.thread_id = ${run.threadId}
      AND r.id = ${run.runId}
    ORDER BY e.seq LIMIT ${range.limit}`;
}
