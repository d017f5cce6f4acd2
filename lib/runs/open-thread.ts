import { type BaseEvent, EventType } from '@ag-ui/core';
import { tunables } from '../tunables.ts';
import { requireClientId } from './accept-messages.ts';
import { loadState } from './load-state.ts';
import { loadTranscript } from './load-transcript.ts';
import { isTerminal } from './open-parts.ts';
import { toQueuedMessages } from './queued-messages.ts';
import { listQueuedRuns } from './queued-run-repository.ts';
import { readRunEvents } from './run-event-repository.ts';
import { runFinished } from './run-events.ts';
import { listAlternatives, listPath, type PathRun } from './run-path-repository.ts';
import { hasOpenRun, isReadable } from './run-repository.ts';
import { BRANCHES, HISTORY_WINDOW, QUEUE_CHANGED, type ThreadScope } from './schema.ts';
import { tailThread } from './tail-thread.ts';

/**
 * What somebody who opens a thread is sent: its recent messages and its shared state as snapshots,
 * then — if a run is active or waits in the queue — the live log from that run's first event on,
 * until the thread is idle. The cost does not depend on the thread's length. A thread that waits for
 * a human ends with the interrupt it waits with. Nothing for a thread that is new, deleted or not
 * the user's.
 */
export async function* openThread(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
  signal: AbortSignal,
): AsyncGenerator<BaseEvent, void, void> {
  const { tenantId, threadId } = scope;
  requireClientId('thread id', threadId);
  if (!(await isReadable(scope))) return;
  const { head, waiting } = await readNow(tenantId, threadId);
  if (!head) return;
  const active = head.status === 'running' ? head : undefined;
  const queued = toQueuedMessages(waiting);
  const snapshotRun = { tenantId, threadId, runId: `snapshot-${head.runId}` };
  yield { type: EventType.RUN_STARTED, threadId, runId: snapshotRun.runId } as BaseEvent;
  yield* snapshots(tenantId, threadId, head);
  yield custom(QUEUE_CHANGED, { queued });
  yield runFinished(snapshotRun, await interruptOf(tenantId, head));
  if (!active && queued.length === 0) return;
  if (head.status === 'waiting') return;
  const after = active ? active.firstSeq - 1 : head.lastSeq;
  yield* followUntilIdle(tenantId, threadId, after, signal);
}

/**
 * The newest run and those that wait in the queue, of one moment: a run that leaves the queue between
 * the two readings would be in neither, and its reader would be told that the thread is idle.
 */
async function readNow(tenantId: string, threadId: string) {
  const readHead = async () => (await listPath(tenantId, threadId, { limit: 1 }))[0];
  for (let head = await readHead(); ; ) {
    const waiting = await listQueuedRuns(tenantId, threadId);
    const now = await readHead();
    if (now?.runId === head?.runId) return { head: now, waiting };
    head = now;
  }
}

async function* snapshots(
  tenantId: string,
  threadId: string,
  head: PathRun,
): AsyncGenerator<BaseEvent, void, void> {
  const pastOf = head.status === 'running' ? head.parentRunId : head.runId;
  const page = pastOf
    ? await loadTranscript(tenantId, threadId, { fromRunId: pastOf, runs: tunables.runs.openRuns })
    : { messages: [], before: null, runs: [] };
  yield { type: EventType.MESSAGES_SNAPSHOT, messages: page.messages } as BaseEvent;
  const streamed = head.status === 'running' && head.stateRunId === head.runId;
  if (head.stateRunId && !streamed) {
    yield stateSnapshot(await loadState(tenantId, head.stateRunId));
  }
  const shown = [head.runId, ...page.runs.map(({ runId }) => runId)];
  yield custom(HISTORY_WINDOW, { before: page.before });
  yield custom(BRANCHES, { turns: await listAlternatives(tenantId, threadId, shown) });
}

/** The outcome with which the head ended, if it still waits for a human. */
async function interruptOf(tenantId: string, head: PathRun): Promise<object | undefined> {
  if (head.status !== 'waiting') return undefined;
  const last = (await readRunEvents(tenantId, head.runId)).at(-1);
  return (last as { outcome?: object } | undefined)?.outcome;
}

const custom = (name: string, value: object) =>
  ({ type: EventType.CUSTOM, name, value }) as BaseEvent;
const stateSnapshot = (snapshot: object) =>
  ({ type: EventType.STATE_SNAPSHOT, snapshot }) as BaseEvent;

async function* followUntilIdle(
  tenantId: string,
  threadId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<BaseEvent, void, void> {
  for await (const stored of tailThread(tenantId, threadId, after, signal)) {
    for (const { event } of stored) {
      yield event;
      if (isTerminal(event) && !(await hasOpenRun(tenantId, threadId))) return;
    }
  }
}
