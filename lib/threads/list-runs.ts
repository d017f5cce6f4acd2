import type { BaseEvent } from '@ag-ui/core';
import * as z from 'zod';
import type { Principal } from '../auth/index.ts';
import { devConsoleTunables } from '../dev-console-tunables.ts';
import { AppError } from '../errors/index.ts';
import { listLoggedRuns, readLoggedEvents } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { requireThread } from './get-thread.ts';
import type { RunSummary } from './schema.ts';

const cursorSchema = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

function cursorOf(name: string, value: string | null): number | undefined {
  if (value === null) return undefined;
  const { data } = cursorSchema.safeParse(value);
  if (data === undefined) throw new AppError('INVALID_REQUEST', `${name}: is not usable`);
  return data;
}

/**
 * The runs of a conversation on all of its branches, newest first. @throws AppError NOT_FOUND,
 * INVALID_REQUEST
 */
export async function listRuns(
  principal: Principal,
  threadId: string,
  cursor: string | null,
): Promise<{ runs: RunSummary[]; before: number | null }> {
  await requireThread(principal, threadId);
  const { runsAtOnce: limit, questionChars } = devConsoleTunables;
  const range = { before: cursorOf('before', cursor), limit, questionChars };
  const rows = await listLoggedRuns(principal.tenantId, threadId, range);
  const runs = rows.map(({ firstSeq: _, startedAt, ...row }) => ({
    ...row,
    startedAt: startedAt?.toISOString() ?? null,
  }));
  return { runs, before: rows.length === limit ? (rows.at(-1)?.firstSeq ?? null) : null };
}

/**
 * The stored events of a run, oldest first, a page at a time; `next` is the cursor of the page after
 * it. @throws AppError NOT_FOUND, INVALID_REQUEST
 */
export async function listRunEvents(
  principal: Principal,
  run: { threadId: string; runId: string },
  cursor: string | null,
): Promise<{ events: { seq: number; at: string; event: BaseEvent }[]; next: number | null }> {
  await requireThread(principal, run.threadId);
  const limit = tunables.runs.readBatch;
  const range = { after: cursorOf('after', cursor) ?? 0, limit };
  const rows = await readLoggedEvents(principal.tenantId, run, range);
  const events = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return { events, next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null };
}
