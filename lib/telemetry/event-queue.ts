import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import type { ReadEvent } from './read-event.ts';

type Hooks = {
  /** Stores events, all or none. @param dropped how many there was no room for, by tenant */
  write: (events: ReadEvent[], dropped: ReadonlyMap<string, number>) => Promise<void>;
  /** Whether the same would be refused again, for what it holds. */
  isRefused: (error: unknown) => boolean;
  /** An event is lost, for whatever reason. */
  onLost: () => void;
  onFailure: (error: unknown) => void;
};

/**
 * Events on their way to the database. They are stored in batches, one after the other; while the
 * database is away they wait, up to a cap, and what comes beyond it is counted.
 */
export class EventQueue {
  private waiting: ReadEvent[] = [];
  private readonly dropped = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  /** The time for which the timer is set; a database that is away is not asked sooner. */
  private dueMs = 0;
  private writing: Promise<boolean> | undefined;
  private inFlight = 0;
  private batchSize = tunables.telemetry.batchEvents;

  constructor(private readonly hooks: Hooks) {}

  add(event: ReadEvent): void {
    if (this.room === 0) {
      this.lose(event.row.tenantId);
      return;
    }
    this.waiting.push(event);
    const full = this.waiting.length >= tunables.telemetry.batchEvents;
    if (!this.writing) this.schedule(full ? 0 : tunables.telemetry.flushMs);
  }

  /** How many events wait to be stored. */
  get size(): number {
    return this.waiting.length + this.inFlight;
  }

  /** How many more events the queue can take. */
  get room(): number {
    return Math.max(0, tunables.telemetry.queueEvents - this.size);
  }

  /** Stores what waits now. @returns whether all of it was stored */
  async flush(): Promise<boolean> {
    while (this.writing) await this.writing;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writeAll();
    try {
      return await this.writing;
    } finally {
      this.writing = undefined;
    }
  }

  private async writeAll(): Promise<boolean> {
    while (this.waiting.length > 0 || this.dropped.size > 0) {
      const batch = this.waiting.splice(0, this.batchSize);
      const dropped = new Map(this.dropped);
      this.inFlight = batch.length;
      this.dropped.clear();
      try {
        await this.hooks.write(batch, dropped);
        this.batchSize = tunables.telemetry.batchEvents;
      } catch (error) {
        this.hooks.onFailure(error);
        for (const [tenantId, count] of dropped) this.drop(tenantId, count);
        this.putBack(batch, error);
        if (batch.length > 0 && this.hooks.isRefused(error)) continue;
        this.schedule(tunables.telemetry.retryMs);
        return false;
      } finally {
        this.inFlight = 0;
      }
    }
    return true;
  }

  /**
   * A database that is away comes back. What it refuses for another reason is tried again by halves,
   * until the one event is left that it does not take: that must not keep all others waiting.
   */
  private putBack(batch: ReadEvent[], error: unknown): void {
    const refused = !(error instanceof AppError);
    const [first] = batch;
    if (refused && batch.length === 1 && first) {
      this.lose(first.row.tenantId);
      return;
    }
    if (refused) this.batchSize = Math.max(1, Math.ceil(batch.length / 2));
    this.waiting = [...batch, ...this.waiting];
  }

  private lose(tenantId: string): void {
    this.drop(tenantId, 1);
    this.hooks.onLost();
  }

  private drop(tenantId: string, count: number): void {
    this.dropped.set(tenantId, (this.dropped.get(tenantId) ?? 0) + count);
  }

  private schedule(afterMs: number): void {
    if (this.timer && (afterMs > 0 || this.dueMs > tunables.telemetry.flushMs)) return;
    clearTimeout(this.timer);
    this.dueMs = afterMs;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, afterMs);
    this.timer.unref();
  }
}
