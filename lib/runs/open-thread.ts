import { type BaseEvent, EventType } from '@ag-ui/core';
import { tunables } from '../tunables.ts';
import { requireClientId } from './accept-messages.ts';
import { loadTranscript } from './load-transcript.ts';
import { isTerminal } from './open-parts.ts';
import { toQueuedMessages } from './queued-messages.ts';
import { runFinished } from './run-events.ts';
import { hasOpenRun, isReadable, listQueuedRuns, listRuns } from './run-repository.ts';
import { HISTORY_WINDOW, QUEUE_CHANGED, type ThreadScope } from './schema.ts';
import { tailThread } from './tail-thread.ts';

/**
 * What somebody who opens a thread is sent: its recent messages as one snapshot, then — if a run is
 * active or waits — the live log from that run's first event on, until the thread is idle. The cost
 * does not depend on the thread's length. Nothing for a thread that is new, deleted or not the user's.
 */
export async function* openThread(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
  signal: AbortSignal,
): AsyncGenerator<BaseEvent, void, void> {
  const { tenantId, threadId } = scope;
  requireClientId('thread id', threadId);
  if (!(await isReadable(scope))) return;
  const [newest] = await listRuns(tenantId, threadId, Number.MAX_SAFE_INTEGER, 1);
  if (!newest) return;
  const active = newest.status === 'running' ? newest : undefined;
  const { messages, before } = await loadTranscript(tenantId, threadId, {
    before: active?.firstSeq,
    runs: tunables.runs.openRuns,
  });
  const queued = toQueuedMessages(await listQueuedRuns(tenantId, threadId));
  const snapshotRun = { tenantId, threadId, runId: `snapshot-${newest.runId}` };
  yield { type: EventType.RUN_STARTED, threadId, runId: snapshotRun.runId } as BaseEvent;
  yield { type: EventType.MESSAGES_SNAPSHOT, messages } as BaseEvent;
  yield { type: EventType.CUSTOM, name: HISTORY_WINDOW, value: { before } } as BaseEvent;
  yield { type: EventType.CUSTOM, name: QUEUE_CHANGED, value: { queued } } as BaseEvent;
  yield runFinished(snapshotRun);
  if (!active && queued.length === 0) return;
  const after = active ? active.firstSeq - 1 : newest.firstSeq;
  yield* followUntilIdle(tenantId, threadId, after, active === undefined, signal);
}

async function* followUntilIdle(
  tenantId: string,
  threadId: string,
  after: number,
  skipEnded: boolean,
  signal: AbortSignal,
): AsyncGenerator<BaseEvent, void, void> {
  let skipping = skipEnded;
  for await (const stored of tailThread(tenantId, threadId, after, signal)) {
    for (const { event } of stored) {
      if (event.type === EventType.RUN_STARTED) skipping = false;
      if (!skipping) yield event;
      if (isTerminal(event) && !skipping && !(await hasOpenRun(tenantId, threadId))) return;
    }
  }
}
