import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { EventQueue } from './event-queue.ts';
import type { ReadEvent } from './read-event.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { queueEvents, batchEvents, flushMs, retryMs } = tunables.telemetry;
const event = (name: string, tenantId = 'a') =>
  ({ row: { name, tenantId }, measures: [] }) as unknown as ReadEvent;

function queue() {
  const written: string[][] = [];
  const lost: Map<string, number>[] = [];
  const failures: unknown[] = [];
  const state = { away: false, refusal: new Error('of whatever kind'), final: false };
  const made = new EventQueue({
    write: async (events, dropped) => {
      if (state.away) throw new AppError('DATABASE_UNAVAILABLE', 'away');
      if (events.some(({ row }) => row.name === 'poison')) throw state.refusal;
      written.push(events.map(({ row }) => row.name));
      lost.push(new Map(dropped));
    },
    isRefused: (error) => error === state.refusal && state.final,
    onLost: () => undefined,
    onFailure: (error) => failures.push(error),
  });
  return { made, written, lost, failures, state };
}

describe('the queue of events', () => {
  it('stores what comes within a moment together, and in order', async () => {
    const { made, written } = queue();
    for (const name of ['1', '2', '3']) made.add(event(name));
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(flushMs);
    expect(written).toEqual([['1', '2', '3']]);
  });

  it('keeps everything while the database is away, and stores it once when it is back', async () => {
    const { made, written, failures, state } = queue();
    state.away = true;
    made.add(event('1'));
    await vi.advanceTimersByTimeAsync(flushMs);
    made.add(event('2'));
    state.away = false;
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(failures).toHaveLength(1);
    expect(written).toEqual([['1', '2']]);
    expect([made.room, made.size]).toEqual([queueEvents, 0]);
  });

  it('loses the one event that the database refuses, counts it, and stores the others', async () => {
    const { made, written, lost, failures } = queue();
    for (const name of ['1', '2', 'poison', '3', '4']) made.add(event(name));
    await vi.advanceTimersByTimeAsync(flushMs + 10 * retryMs);
    expect(written.flat()).toEqual(['1', '2', '3', '4']);
    expect(made.size).toBe(0);
    expect(lost.filter(({ size }) => size > 0)).toEqual([new Map([['a', 1]])]);
    expect(failures.length).toBeLessThan(6);
  });

  it('does not wait before it tries the rest of a batch whose data the database refused', async () => {
    const { made, written, state } = queue();
    state.final = true;
    for (const name of ['1', '2', 'poison', '3', '4']) made.add(event(name));
    expect(await made.flush()).toBe(true);
    expect(written.flat()).toEqual(['1', '2', '3', '4']);
  });

  it('counts by tenant what it has no room for, and says so with the next batch', async () => {
    const { made, written, lost, state } = queue();
    state.away = true;
    for (let n = 0; n < queueEvents; n++) made.add(event('x'));
    expect(made.room).toBe(0);
    made.add(event('late'));
    made.add(event('late', 'b'));
    state.away = false;
    await made.flush();
    expect(made.size).toBe(0);
    expect(written.flat()).toHaveLength(queueEvents);
    expect(Math.max(...written.map((batch) => batch.length))).toBe(batchEvents);
    expect(lost[0]).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
    expect(lost.slice(1).every((one) => one.size === 0)).toBe(true);
  });
});
