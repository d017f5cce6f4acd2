import type { Message } from '@ag-ui/core';
import { tunables } from '../tunables.ts';
import { foldTranscript } from './fold-transcript.ts';
import { readEvents } from './run-event-repository.ts';
import { listRuns } from './run-repository.ts';

export type TranscriptPage = {
  messages: Message[];
  /** Sequence number to pass as `before` for the page before this one; null at the thread's start. */
  before: number | null;
};

/**
 * The messages of the newest `runs` runs that started before `before`. Costs what those runs cost,
 * however long the thread is.
 */
export async function loadTranscript(
  tenantId: string,
  threadId: string,
  { before = Number.MAX_SAFE_INTEGER, runs }: { before?: number; runs: number },
): Promise<TranscriptPage> {
  const found = await listRuns(tenantId, threadId, before, runs + 1);
  const oldest = found.slice(0, runs).at(-1);
  if (!oldest) return { messages: [], before: null };
  const events = [];
  let after = oldest.firstSeq - 1;
  const limit = tunables.runs.readBatch;
  for (;;) {
    const page = await readEvents(tenantId, threadId, { after, until: before - 1, limit });
    for (const stored of page) events.push(stored.event);
    after = page.at(-1)?.seq ?? after;
    if (page.length < limit) break;
  }
  return {
    messages: foldTranscript(events),
    before: found.length > runs ? oldest.firstSeq : null,
  };
}
