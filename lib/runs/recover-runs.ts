import { tunables } from '../tunables.ts';
import { instance } from './active-runs.ts';
import { isTerminal, OpenParts } from './open-parts.ts';
import { appendEvents, readRunEvents } from './run-event-repository.ts';
import { endingFor } from './run-events.ts';
import { recordLeftRun } from './run-measure.ts';
import {
  claimStaleRuns,
  listWaitingThreads,
  renewLeases,
  type StaleRun,
} from './run-repository.ts';
import { type AgentFactory, startNextRun } from './start-run.ts';
import { onStop, publishCommitted } from './thread-signals.ts';

/**
 * Closes runs whose process is gone: what they produced stays, marked interrupted, and the thread
 * can go on. Then starts what waited behind them.
 * @param all take every running run, whatever its claim says (a database of one process, at start)
 */
export async function recoverRuns(nextAgent: AgentFactory, all: boolean): Promise<number> {
  const { owner } = instance();
  const stale = await claimStaleRuns(owner, tunables.runs.leaseMs, all);
  for (const run of stale) await closeStale(owner, run);
  for (const scope of await listWaitingThreads()) await startNextRun(scope, nextAgent);
  return stale.length;
}

async function closeStale(owner: string, run: StaleRun): Promise<void> {
  const parts = new OpenParts();
  const events = await readRunEvents(run.tenantId, run.runId);
  for (const event of events) parts.observe(event);
  const ended = events.some(isTerminal);
  const ending = endingFor(run, 'crashed');
  const append = {
    runId: run.runId,
    expected: run.eventCount,
    events: ended ? [] : [...parts.close(), ...ending.events],
    status: ending.status,
    errorCode: ending.errorCode,
  };
  const closed = await appendEvents(owner, [append]);
  if (closed.has(run.runId)) recordLeftRun(run, run.lastedMs, events, ending);
  publishCommitted(run.threadId, undefined);
}

/**
 * Keeps this process's claims alive, hears stop requests of other instances, and closes the runs of
 * processes that died. @returns a function that ends it
 */
export function watchRuns(nextAgent: AgentFactory, onError: (error: unknown) => void): () => void {
  const { owner, aborts } = instance();
  const beat = async () => {
    for (const runId of await renewLeases(owner, tunables.runs.leaseMs)) {
      aborts.get(runId)?.('stopped');
    }
    await recoverRuns(nextAgent, false);
  };
  const timer = setInterval(() => void beat().catch(onError), tunables.runs.heartbeatMs);
  const unsubscribe = onStop((runId) => aborts.get(runId)?.('stopped'));
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}

/**
 * Starts no new run and lets those of this process finish for a while; then it ends the others as
 * interrupted, so that what they produced stays (graceful shutdown, 80-security S12).
 */
export async function parkRuns(): Promise<void> {
  const running = instance();
  running.closing = true;
  const { finishMs, shutdownMs } = tunables.runs;
  const begun = Date.now();
  await untilIdle(begun + finishMs);
  for (const abort of [...running.aborts.values()]) abort('interrupted');
  await untilIdle(begun + shutdownMs);
}

async function untilIdle(deadline: number): Promise<void> {
  const { aborts } = instance();
  while (aborts.size > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
