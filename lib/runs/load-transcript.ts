import type { BaseEvent, Message } from '@ag-ui/core';
import { tunables } from '../tunables.ts';
import { foldTranscript } from './fold-transcript.ts';
import { readPathEvents } from './run-event-repository.ts';
import { listPath, type PathRun } from './run-path-repository.ts';

export type TranscriptPage = {
  messages: Message[];
  /** The run to pass as `fromRunId` for the page before this one; null at the thread's start. */
  before: string | null;
  /** The runs of the page, newest first. */
  runs: PathRun[];
};

/**
 * The messages of a branch: of the newest `runs` runs up to `fromRunId` (the thread's head unless
 * given), and of none before `untilRunId`. Costs what those runs cost, however long the thread is.
 */
export async function loadTranscript(
  tenantId: string,
  threadId: string,
  range: { fromRunId?: string; untilRunId?: string | null; runs: number },
): Promise<TranscriptPage> {
  const { fromRunId, untilRunId } = range;
  const runs = await listPath(tenantId, threadId, { fromRunId, untilRunId, limit: range.runs });
  const messages = foldTranscript(await readPath(tenantId, threadId, runs));
  return { messages, before: runs.at(-1)?.parentRunId ?? null, runs };
}

/** All events of the runs, oldest first. */
async function readPath(tenantId: string, threadId: string, runs: PathRun[]) {
  const events: BaseEvent[] = [];
  let after = 0;
  const limit = tunables.runs.readBatch;
  const runIds = runs.map(({ runId }) => runId);
  while (runIds.length > 0) {
    const page = await readPathEvents(tenantId, threadId, { runIds, after, limit });
    for (const stored of page) events.push(stored.event);
    after = page.at(-1)?.seq ?? after;
    if (page.length < limit) break;
  }
  return events;
}
