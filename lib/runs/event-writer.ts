import type { BaseEvent } from '@ag-ui/core';
import { AppError } from '../errors/index.ts';
import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import { batchMarks } from './batch-marks.ts';
import { DeltaCoalescer } from './coalesce-deltas.ts';
import type { Append, appendEvents, countEvents } from './run-event-repository.ts';
import { sanitizeEvent } from './sanitize-event.ts';
import type { CommittedBatch, EndStatus, RunReference } from './schema.ts';

/** A run's place in the writer. */
type Lane = {
  run: RunReference;
  pending: DeltaCoalescer;
  /** Events stored so far, RUN_STARTED included. */
  stored: number;
  onLost: () => void;
  end?: { status: EndStatus; errorCode?: string };
};

type Hooks = {
  append: typeof appendEvents;
  count: typeof countEvents;
  /** `undefined`: committed, but read it from the database. */
  publish: (threadId: string, batch: CommittedBatch | undefined) => void;
  now: () => number;
};

/**
 * Group commit: the events of all runs of this process that arrive within one window are stored by
 * one statement, and only then published. The first event after a pause does not wait.
 */
export class EventWriter {
  private readonly lanes = new Map<string, Lane>();
  private lastFlush = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> | undefined;

  constructor(
    private readonly owner: string,
    private readonly hooks: Hooks,
  ) {}

  /** @param onLost called once when the run turns out to belong to somebody else, or cannot be stored. */
  open(run: RunReference, stored: number, onLost: () => void): void {
    this.lanes.set(run.runId, { run, stored, onLost, pending: new DeltaCoalescer() });
  }

  append(runId: string, event: BaseEvent): void {
    const lane = this.lanes.get(runId);
    if (!lane) return;
    lane.pending.add(event);
    this.schedule();
  }

  /**
   * Stores the last events of a run together with its end, and forgets the run.
   * @returns false when the run was lost before or could not be stored
   */
  async end(
    runId: string,
    lastEvents: BaseEvent[],
    status: EndStatus,
    errorCode?: string,
  ): Promise<boolean> {
    const lane = this.lanes.get(runId);
    if (!lane) return false;
    await this.flushing;
    for (const event of lastEvents) lane.pending.add(event);
    lane.end = { status, errorCode };
    while (this.lanes.get(runId) === lane && lane.pending.size > 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
      await this.flush();
    }
    return this.lanes.delete(runId);
  }

  private schedule(): void {
    if (this.timer || this.flushing) return;
    const wait = this.lastFlush + tunables.runs.coalesceMs - this.hooks.now();
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        void this.flush();
      },
      Math.max(0, wait),
    );
  }

  private flush(): Promise<void> {
    this.flushing ??= this.write().finally(() => {
      this.flushing = undefined;
      for (const lane of this.lanes.values()) if (lane.pending.size > 0) return this.schedule();
    });
    return this.flushing;
  }

  private async write(): Promise<void> {
    this.lastFlush = this.hooks.now();
    const batch = [...this.lanes.values()]
      .filter((lane) => lane.pending.size > 0)
      .map((lane) => ({ lane, events: lane.pending.take().map(sanitizeEvent) }));
    if (batch.length === 0) return;
    const appends = batch.map(({ lane, events }) => ({
      runId: lane.run.runId,
      expected: lane.stored,
      events,
      ...batchMarks(events),
      ...lane.end,
    }));
    const placed = await this.appendPatiently(appends);
    for (const { lane, events } of batch) {
      const { runId, threadId } = lane.run;
      const after = placed.get(runId);
      if (after === undefined) {
        this.lanes.delete(runId);
        lane.onLost();
      } else {
        lane.stored += events.length;
        this.hooks.publish(threadId, after === 'unknown' ? undefined : { after, runId, events });
      }
    }
  }

  /** Waits for a database that is away; the expected count keeps a repeated append from doubling. */
  private async appendPatiently(appends: Append[]): Promise<Map<string, number | 'unknown'>> {
    const deadline = this.hooks.now() + tunables.runs.databasePatienceMs;
    for (let delay = 50; ; delay = Math.min(delay * 2, 2_000)) {
      try {
        const placed: Map<string, number | 'unknown'> = await this.hooks.append(
          this.owner,
          appends,
        );
        if (delay > 50) await this.findUnacknowledged(appends, placed);
        return placed;
      } catch (error) {
        const away = error instanceof AppError && error.code === 'DATABASE_UNAVAILABLE';
        log.error({ err: error }, 'events could not be stored');
        if (!away || this.hooks.now() > deadline) return new Map();
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }

  /** An append whose answer was lost may have been committed by the attempt before. */
  private async findUnacknowledged(appends: Append[], placed: Map<string, number | 'unknown'>) {
    const missing = appends.filter(({ runId }) => !placed.has(runId));
    if (missing.length === 0) return;
    const ids = missing.map(({ runId }) => runId);
    const counts = await this.hooks.count(this.owner, ids);
    for (const { runId, expected, events } of missing) {
      if (counts.get(runId) === expected + events.length) placed.set(runId, 'unknown');
    }
  }
}
