import { type BaseEvent, EventType } from '@ag-ui/core';
import { createStore } from '@/hooks/store';
import { fieldsOf, isOpening, type RunLog, statusAfter, type TimedEvent } from './run-log.ts';

type Growing = Omit<RunLog, 'events'> & { begun: number };

type Options = {
  /** Events that are kept of all runs together. */
  limit: number;
  /** Runs the work at the next good moment, once. */
  schedule: (work: () => void) => void;
  /** Milliseconds, steady and since 1970. */
  clock: () => { steady: number; date: number };
};

/**
 * Listens to the events of a thread. It does next to nothing with each: what has come is handed to
 * the views in batches. The oldest runs are forgotten where there are too many events.
 */
export class EventTap {
  /** Newest last. */
  readonly runs = createStore<readonly RunLog[]>([]);
  private current: Growing | null = null;
  private pending: { run: Growing; events: TimedEvent[] }[] = [];
  private scheduled = false;
  /** The last thing heard of this stream was the past of the thread: what follows has begun before. */
  private afterOpening = false;

  constructor(private readonly options: Options) {}

  /** What comes from now on is told by another stream. */
  beginStream(): void {
    this.afterOpening = false;
  }

  take(event: BaseEvent): void {
    const { steady, date } = this.options.clock();
    if (event.type === EventType.RUN_STARTED)
      this.begin(String(fieldsOf(event).runId), steady, date);
    const run = this.current;
    if (!run) return;
    run.status = statusAfter(event) ?? run.status;
    const batch = this.pending.find((one) => one.run === run) ?? this.newBatch(run);
    batch.events.push({ at: steady - run.begun, event });
    if (run.status !== 'running') this.current = null;
    if (this.scheduled) return;
    this.scheduled = true;
    this.options.schedule(() => this.flush());
  }

  private begin(runId: string, begun: number, startedAt: number): void {
    const whole = !this.afterOpening;
    this.afterOpening = isOpening(runId);
    this.current = { runId, startedAt, begun, status: 'running', whole };
    // A run that is joined again is told from its beginning.
    this.pending = this.pending.filter(({ run }) => run.runId !== runId);
    this.runs.set(this.runs.get().filter((run) => run.runId !== runId));
  }

  private newBatch(run: Growing) {
    const batch = { run, events: [] as TimedEvent[] };
    this.pending.push(batch);
    return batch;
  }

  private flush(): void {
    this.scheduled = false;
    const runs = new Map(this.runs.get().map((run) => [run.runId, run]));
    for (const { run, events } of this.pending) {
      const { begun: _, ...head } = run;
      const before = runs.get(run.runId);
      const whole = head.whole && (before?.whole ?? true);
      runs.set(run.runId, { ...head, whole, events: [...(before?.events ?? []), ...events] });
    }
    this.pending = [];
    this.runs.set(newest([...runs.values()], this.options.limit));
  }
}

/** The newest runs with no more events than the limit; of one that is longer its end. */
function newest(runs: readonly RunLog[], limit: number): RunLog[] {
  const kept: RunLog[] = [];
  let room = limit;
  for (const run of runs.toReversed()) {
    if (room <= 0) break;
    const fits = run.events.length <= room;
    kept.unshift(fits ? run : { ...run, events: run.events.slice(-room), whole: false });
    room -= run.events.length;
  }
  return kept;
}
