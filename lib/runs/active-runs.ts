import { randomUUID } from 'node:crypto';
import { EventWriter } from './event-writer.ts';
import { appendEvents, countEvents } from './run-event-repository.ts';
import type { EndStatus, ThreadScope } from './schema.ts';
import { publishCommitted } from './thread-signals.ts';

export type AbortReason = 'stopped' | 'interrupted' | 'timeout' | 'lost';

export type RunEndListener = (
  scope: ThreadScope,
  runId: string,
  status: EndStatus,
) => Promise<void>;

/** What this process executes. On globalThis, because several bundles live in one server process. */
type Instance = {
  /** Names this process in leases. */
  owner: string;
  writer: EventWriter;
  aborts: Map<string, (reason: AbortReason) => void>;
  /** Hears of every run that this process has carried to its end. */
  onEnded?: RunEndListener;
  /** Set on shutdown: nothing new is started. */
  closing: boolean;
};

const holder = globalThis as typeof globalThis & { __flightdeckRuns?: Instance };

export function instance(): Instance {
  holder.__flightdeckRuns ??= createInstance();
  return holder.__flightdeckRuns;
}

function createInstance(): Instance {
  const owner = randomUUID();
  const hooks = {
    append: appendEvents,
    count: countEvents,
    publish: publishCommitted,
    now: () => performance.now(),
  };
  return { owner, writer: new EventWriter(owner, hooks), aborts: new Map(), closing: false };
}

/** Calls `listener` after each run of this process, once its last event is stored. */
export function onRunEnded(listener: RunEndListener): void {
  instance().onEnded = listener;
}
