import * as z from 'zod';
import { recordAudit } from '../../audit/index.ts';
import type { Principal } from '../../auth/schema.ts';
import { AppError } from '../../errors/index.ts';
import { storableText } from '../../storable-text.ts';
import { tunables } from '../../tunables.ts';
import { requireOperator } from '../require-operator.ts';
import type { Failures, LiveTail, RunTimeline, TimeSpan } from '../schema.ts';
import {
  listFailureRows,
  listNewestRows,
  listRunRows,
  listSpanRows,
} from './event-list-repository.ts';

/** Which failures to list. */
export const failureQuerySchema = z.object({
  name: storableText.max(100).optional(),
  code: storableText.max(100).optional(),
  tool: storableText.max(100).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, 'is not usable')
    .optional(),
});
export type FailureQuery = z.infer<typeof failureQuerySchema>;

/** A page of what went wrong in a time, newest first. @throws AppError FORBIDDEN */
export async function listFailures(
  principal: Principal,
  span: TimeSpan,
  query: FailureQuery,
): Promise<Failures> {
  requireOperator(principal);
  const size = tunables.telemetry.pageSize;
  const filter = { ...span, ...query, limit: size + 1 };
  const rows = await listFailureRows(principal.tenantId, filter);
  const events = rows.slice(0, size);
  const last = rows.length > size ? events.at(-1) : undefined;
  return { events, nextCursor: last ? String(last.seq) : null };
}

/** What telemetry knows of a run. @throws AppError FORBIDDEN, NOT_FOUND (expired, or never there) */
export async function readRunTimeline(principal: Principal, runId: string): Promise<RunTimeline> {
  requireOperator(principal);
  const limit = tunables.telemetry.timelineEvents;
  const events = await listRunRows(principal.tenantId, runId, limit);
  if (events.length > 0) return { runId, events };
  throw new AppError('NOT_FOUND', 'Nothing is known of this run. Its events may have expired.');
}

/** Which of the newest events to tell. */
export const tailQuerySchema = z.object({
  name: storableText.max(100).optional(),
  failed: z.stringbool().optional(),
});
export type TailQuery = z.infer<typeof tailQuerySchema>;

/** The newest events. @throws AppError FORBIDDEN */
export async function readLiveTail(principal: Principal, query: TailQuery): Promise<LiveTail> {
  requireOperator(principal);
  const { tailSize: limit, tailLook: look } = tunables.telemetry;
  return { events: await listNewestRows(principal.tenantId, { ...query, limit, look }) };
}

/**
 * All events of a time, one JSON object a line. That they were taken along is in the audit log.
 * @throws AppError FORBIDDEN before the first line
 */
export async function* exportEvents(
  principal: Principal,
  span: TimeSpan,
  signal: AbortSignal,
): AsyncGenerator<string> {
  requireOperator(principal);
  const details = { from: span.from.toISOString(), to: span.to.toISOString() };
  await recordAudit(principal.tenantId, {
    workspaceId: null,
    actor: principal.userId,
    action: 'telemetry.exported',
    subject: 'telemetry',
    details,
  });
  const { exportBatch } = tunables.telemetry;
  for (let after = 0; !signal.aborted; ) {
    const events = await listSpanRows(principal.tenantId, span, after, exportBatch);
    yield events.map((event) => `${JSON.stringify(event)}\n`).join('');
    const last = events.at(-1);
    if (!last || events.length < exportBatch) return;
    after = last.seq;
  }
}
