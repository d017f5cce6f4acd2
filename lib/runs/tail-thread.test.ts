import { type BaseEvent, EventType } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import type { CommittedBatch } from './schema.ts';
import { tailThread } from './tail-thread.ts';

const event = (n: number) => ({ type: EventType.CUSTOM, name: 'n', value: n }) as BaseEvent;

/** A log in memory whose hints can be lost, late, doubled or empty. */
class FakeLog {
  readonly events: BaseEvent[] = [];
  private listener: (batch: CommittedBatch | undefined) => void = () => {};
  failures = 0;

  commit(count: number, hint: 'whole' | 'empty' | 'lost' | 'twice'): void {
    const after = this.events.length;
    for (let i = 0; i < count; i += 1) this.events.push(event(after + 1 + i));
    const batch = { after, runId: 'r', events: this.events.slice(after) };
    if (hint === 'whole' || hint === 'twice') this.listener(batch);
    if (hint === 'twice') this.listener(batch);
    if (hint === 'empty') this.listener(undefined);
  }

  source = {
    read: async (
      _tenant: string,
      _thread: string,
      range: { after: number; until?: number; limit: number },
    ) => {
      if (this.failures > 0) {
        this.failures -= 1;
        throw new AppError('DATABASE_UNAVAILABLE', 'away');
      }
      return this.events
        .slice(
          range.after,
          Math.min(range.until ?? Number.MAX_SAFE_INTEGER, range.after + range.limit),
        )
        .map((value, index) => ({ seq: range.after + 1 + index, runId: 'r', event: value }));
    },
    onCommitted: (_: string, listener: (batch: CommittedBatch | undefined) => void) => {
      this.listener = listener;
      return () => {
        this.listener = () => {};
      };
    },
  };
}

async function follow(log: FakeLog, after: number, count: number): Promise<number[]> {
  const stop = new AbortController();
  const seen: number[] = [];
  if (count === 0) return seen;
  for await (const batch of tailThread('t', 'th', after, stop.signal, log.source)) {
    seen.push(...batch.map((stored) => stored.seq));
    if (seen.length >= count) break;
  }
  return seen;
}

describe('tailThread', () => {
  it('sends what was committed before and after it began, once and in order', async () => {
    const log = new FakeLog();
    log.commit(3, 'lost');
    const seen = follow(log, 1, 5);
    await new Promise(setImmediate);
    log.commit(1, 'whole');
    log.commit(2, 'empty');
    expect(await seen).toEqual([2, 3, 4, 5, 6]);
  });

  it('goes on when the database was away', async () => {
    const log = new FakeLog();
    log.failures = 2;
    log.commit(2, 'lost');
    expect(await follow(log, 0, 2)).toEqual([1, 2]);
  });

  it('ends when its reader leaves', async () => {
    const stop = new AbortController();
    const tail = tailThread('t', 'th', 0, stop.signal, new FakeLog().source);
    const next = tail.next();
    stop.abort();
    expect((await next).done).toBe(true);
  });

  it('loses and doubles nothing, whatever happens to the hints and wherever readers begin', async () => {
    const hint = fc.constantFrom(
      'whole' as const,
      'empty' as const,
      'lost' as const,
      'twice' as const,
    );
    const commits = fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 4 }), hint, pause: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(commits, fc.nat(10), async (steps, start) => {
        const log = new FakeLog();
        const total = steps.reduce((sum, step) => sum + step.count, 0) + 1;
        const after = Math.min(start, total - 1);
        const seen = follow(log, after, total - after);
        for (const step of steps) {
          log.commit(step.count, step.hint);
          if (step.pause) await new Promise(setImmediate);
        }
        log.commit(1, 'empty');
        expect(await seen).toEqual(
          Array.from({ length: total - after }, (_, index) => after + 1 + index),
        );
      }),
    );
  });
});
