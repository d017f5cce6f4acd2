import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { readEvents } from './run-event-repository.ts';
import type { CommittedBatch, StoredEvent } from './schema.ts';
import { onCommitted } from './thread-signals.ts';

type Source = {
  read: typeof readEvents;
  onCommitted: typeof onCommitted;
};

/**
 * Follows a thread's log after a cursor: every committed event once, in order, until `signal`
 * aborts. Batches committed by this process arrive without a query; anything missed in between is
 * read from the database, so a lost hint costs time and never an event.
 */
export async function* tailThread(
  tenantId: string,
  threadId: string,
  after: number,
  signal: AbortSignal,
  source: Source = { read: readEvents, onCommitted },
): AsyncGenerator<StoredEvent[], void, void> {
  let cursor = after;
  let wake = () => {};
  let pollDue = true;
  const arrived: CommittedBatch[] = [];
  const unsubscribe = source.onCommitted(threadId, (batch) => {
    if (batch) arrived.push(batch);
    else pollDue = true;
    wake();
  });
  const poll = setInterval(() => {
    pollDue = true;
    wake();
  }, tunables.runs.tailPollMs);
  signal.addEventListener('abort', () => wake());
  try {
    while (!signal.aborted) {
      const batch = arrived.shift();
      if (batch && batch.after <= cursor) {
        const fresh = number(batch).filter((stored) => stored.seq > cursor);
        cursor += fresh.length;
        if (fresh.length > 0) yield fresh;
      } else if (batch || pollDue) {
        if (batch) arrived.unshift(batch);
        else pollDue = false;
        const until = batch?.after;
        const limit = tunables.runs.readBatch;
        const events = await source
          .read(tenantId, threadId, { after: cursor, until, limit })
          .catch(waitForDatabase);
        if (!events) {
          pollDue = true;
          continue;
        }
        if (events.length === limit) pollDue = true;
        cursor = events.at(-1)?.seq ?? cursor;
        if (events.length > 0) yield events;
        else if (batch) cursor = batch.after;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal.aborted || arrived.length > 0 || pollDue) resolve();
        });
      }
    }
  } finally {
    clearInterval(poll);
    unsubscribe();
  }
}

function number(batch: CommittedBatch): StoredEvent[] {
  return batch.events.map((event, index) => ({
    seq: batch.after + 1 + index,
    runId: batch.runId,
    event,
  }));
}

/** A database that is away comes back or the reader leaves; other failures end the tail. */
async function waitForDatabase(error: unknown): Promise<undefined> {
  if (!(error instanceof AppError) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
  await new Promise((resolve) => setTimeout(resolve, tunables.runs.databaseRetryMs));
}
