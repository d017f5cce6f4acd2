import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { LOCAL_OWNER } from '../../auth/index.ts';
import { tunables } from '../../tunables.ts';
import { EVENTS } from '../catalogue/index.ts';
import { type ReadEvent, readEvent } from '../read-event.ts';
import { storeEvents } from '../storage/event-batch-repository.ts';
import { choosePart } from './choose-part.ts';
import { readDashboard } from './read-dashboard.ts';

withTestDatabase();

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const viewer = (tenantId: string) => ({ ...LOCAL_OWNER, tenantId });

type Ran = { at: number; status: 'finished' | 'failed'; durationMs: number };
function ended({ at, status, durationMs }: Ran, tenantId: string): ReadEvent {
  const properties = { status, durationMs, steps: 1, toolCalls: 0 };
  const told = { name: 'run_ended', properties, scope: { tenantId }, at: new Date(at) };
  const read = readEvent(EVENTS.run_ended, told);
  if (!read.success) throw new Error(read.reason);
  return read.event;
}

describe('readDashboard', () => {
  it('adds up what happened in the time, in the step in which it happened, and of no other tenant', async () => {
    const now = Date.now();
    const ran = fc.record({
      at: fc.integer({ min: now - 20 * HOUR, max: now - 1 }),
      status: fc.constantFrom<Ran['status']>('finished', 'failed'),
      durationMs: fc.integer({ min: 0, max: 100_000 }),
    });
    let tenant = 0;
    const property = fc.asyncProperty(
      fc.array(ran, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(15 * MINUTE, 3 * HOUR, 19 * HOUR),
      async (runs, length) => {
        const tenantId = `tenant-${tenant++}`;
        await storeEvents(
          runs.flatMap((run) => [ended(run, tenantId), ended(run, `not-${tenantId}`)]),
          new Map(),
        );
        const span = { from: new Date(now - length), to: new Date(now) };
        const board = await readDashboard(viewer(tenantId), span);
        const start = Date.parse(board.from);
        const seen = runs.filter(({ at }) => at >= start && at < Date.parse(board.to));
        for (const status of ['finished', 'failed'] as const) {
          const own = seen.filter((run) => run.status === status);
          expect(board.totals.runs?.[status]?.count ?? 0).toBe(own.length);
          const counts = board.series.runs?.[status]?.counts ?? [];
          for (const { at } of own) {
            const step = Math.floor((at - start) / board.stepMs);
            const same = own.filter((run) => Math.floor((run.at - start) / board.stepMs) === step);
            expect(counts[step]).toBe(same.length);
          }
        }
        const durations = Object.values(board.totals.run_duration ?? {});
        const total = durations.reduce((sum, one) => sum + one.sum, 0);
        expect(total).toBe(seen.reduce((sum, run) => sum + run.durationMs, 0));
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });

  it('tells quantiles of durations within a tenth', async () => {
    const now = Date.now();
    const runs = Array.from({ length: 200 }, (_, n) =>
      ended({ at: now - MINUTE, status: 'finished', durationMs: (n + 1) * 10 }, 'quantiles'),
    );
    await storeEvents(runs, new Map());
    const span = { from: new Date(now - HOUR), to: new Date(now) };
    const { totals, quantiles } = await readDashboard(viewer('quantiles'), span);
    const { p50 = 0, p95 = 0 } = totals.run_duration?.finished ?? {};
    expect(Math.abs(p50 / 1_000 - 1)).toBeLessThan(0.1);
    expect(Math.abs(p95 / 1_900 - 1)).toBeLessThan(0.1);
    expect(quantiles.run_duration?.p50.filter((one) => one !== null)).toEqual([p50]);
  });

  it('counts labels beyond the cap as one, and takes any label for what it is', async () => {
    const now = new Date();
    const labels = ['__proto__', 'constructor', ...Array.from({ length: 150 }, (_, n) => `C${n}`)];
    const events = labels.map((code) => {
      const told = {
        name: 'run_ended',
        properties: { status: 'failed', code, durationMs: 1, steps: 0, toolCalls: 0 },
        scope: { tenantId: 'labels' },
        at: now,
      };
      const read = readEvent(EVENTS.run_ended, told);
      if (!read.success) throw new Error(read.reason);
      return read.event;
    });
    await storeEvents(events, new Map());
    const span = { from: new Date(now.getTime() - HOUR), to: new Date(now.getTime() + MINUTE) };
    const { totals } = await readDashboard(viewer('labels'), span);
    const errors = Object.entries(totals.errors ?? {});
    expect(errors).toHaveLength(tunables.telemetry.maxDimensions + 1);
    expect(errors.reduce((sum, [, { count }]) => sum + count, 0)).toBe(labels.length);
    expect(errors.find(([code]) => code === '__proto__')?.[1].count).toBe(1);
  });
});

describe('choosePart', () => {
  const now = new Date('2026-05-05T12:34:56.789Z');
  const ago = (ms: number) => ({ from: new Date(now.getTime() - ms), to: now });

  it.each([
    [15 * MINUTE, 'minute', MINUTE],
    [6 * HOUR, 'minute', 3 * MINUTE],
    [24 * HOUR, 'hour', HOUR],
    [7 * 24 * HOUR, 'hour', 2 * HOUR],
    [90 * 24 * HOUR, 'hour', 24 * HOUR],
  ])('a time of %i ms is told by the %s in steps of %i ms', (length, resolution, stepMs) => {
    const part = choosePart(ago(length), now);
    expect(part).toMatchObject({ resolution, stepMs });
    expect(part.from.getTime() % stepMs).toBe(0);
    expect(part.from.getTime()).toBeLessThanOrEqual(now.getTime() - length);
    expect(part.to.getTime()).toBeGreaterThanOrEqual(now.getTime());
  });

  it('tells hours of last week by the hour, whose minutes are gone', () => {
    const from = new Date(now.getTime() - 7 * 24 * HOUR);
    const part = choosePart({ from, to: new Date(from.getTime() + HOUR) }, now);
    expect(part.resolution).toBe('hour');
  });
});
