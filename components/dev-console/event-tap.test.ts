import { type BaseEvent, EventType } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { EventTap } from './event-tap.ts';

const event = (type: EventType, fields: object = {}) => ({ type, ...fields }) as BaseEvent;
const started = (runId: string) => event(EventType.RUN_STARTED, { runId, threadId: 't' });
const finished = (fields: object = {}) => event(EventType.RUN_FINISHED, fields);
const word = (delta: string) => event(EventType.TEXT_MESSAGE_CONTENT, { messageId: 'm', delta });

/** A tap whose time goes on by 10 ms an event, and whose batches end when the test says so. */
function tapFor(limit = 100) {
  let steady = 0;
  const waiting: (() => void)[] = [];
  const tap = new EventTap({
    limit,
    schedule: (work) => waiting.push(work),
    clock: () => {
      steady += 10;
      return { steady, date: 1_000_000 + steady };
    },
  });
  const flush = () => {
    for (const work of waiting.splice(0)) work();
  };
  return { tap, flush, waiting };
}

describe('listening to a thread', () => {
  it('keeps the events of a run with their times since its start', () => {
    const { tap, flush } = tapFor();
    for (const one of [started('run'), word('a'), finished()]) tap.take(one);
    flush();
    const [run] = tap.runs.get();
    expect(run).toMatchObject({ runId: 'run', status: 'finished', whole: true });
    expect(run?.events.map(({ at }) => at)).toEqual([0, 10, 20]);
  });

  it('tells its watchers once a batch', () => {
    const { tap, flush, waiting } = tapFor();
    let told = 0;
    tap.take(started('run'));
    flush();
    tap.runs.subscribe(() => {
      told += 1;
    });
    for (let count = 0; count < 50; count += 1) tap.take(word('x'));
    expect(waiting).toHaveLength(1);
    expect(told).toBe(0);
    flush();
    expect(told).toBe(1);
    expect(tap.runs.get()[0]?.events).toHaveLength(51);
  });

  it('a run that is joined again stands there once, and its times are not to be trusted', () => {
    const { tap, flush } = tapFor();
    for (const one of [started('run'), word('a')]) tap.take(one);
    flush();
    for (const one of [started('snapshot-0'), finished(), started('run'), word('a'), word('b')])
      tap.take(one);
    flush();
    const runs = tap.runs.get().filter(({ runId }) => runId === 'run');
    expect(runs).toHaveLength(1);
    expect(runs[0]?.events).toHaveLength(3);
    expect(runs[0]?.whole).toBe(false);
  });

  it('a run that begins after an idle thread was opened was heard from its beginning', () => {
    const { tap, flush } = tapFor();
    tap.beginStream();
    for (const one of [started('snapshot-0'), finished()]) tap.take(one);
    tap.beginStream();
    for (const one of [started('run'), word('a'), finished()]) tap.take(one);
    flush();
    expect(tap.runs.get().find(({ runId }) => runId === 'run')?.whole).toBe(true);
  });

  it('forgets the oldest where there is too much, and of a long run its beginning', () => {
    const { tap, flush } = tapFor(4);
    for (const one of [started('old'), finished(), started('new')]) tap.take(one);
    for (const delta of ['a', 'b', 'c', 'd']) tap.take(word(delta));
    flush();
    expect(tap.runs.get().map(({ runId }) => runId)).toEqual(['new']);
    expect(tap.runs.get()[0]).toMatchObject({ whole: false });
    expect(tap.runs.get()[0]?.events).toHaveLength(4);
  });

  it('an interrupt waits, an error failed', () => {
    const { tap, flush } = tapFor();
    for (const one of [started('a'), finished({ outcome: { type: 'interrupt' } })]) tap.take(one);
    for (const one of [started('b'), event(EventType.RUN_ERROR, { message: 'no' })]) tap.take(one);
    flush();
    expect(tap.runs.get().map(({ status }) => status)).toEqual(['waiting', 'failed']);
  });
});
