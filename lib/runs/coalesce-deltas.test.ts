import { type BaseEvent, EventType } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeltaCoalescer } from './coalesce-deltas.ts';

const text = (messageId: string, delta: string) =>
  ({ type: EventType.TEXT_MESSAGE_CONTENT, messageId, delta }) as BaseEvent;
const step = { type: EventType.STEP_STARTED, stepName: 's' } as BaseEvent;

function collect(events: BaseEvent[]): BaseEvent[] {
  const coalescer = new DeltaCoalescer();
  for (const event of events) coalescer.add(event);
  return coalescer.take();
}

describe('DeltaCoalescer', () => {
  it('joins neighbouring deltas of one message and of no other', () => {
    expect(collect([text('a', 'x'), text('a', 'y'), text('b', 'z'), text('a', 'w')])).toEqual([
      text('a', 'xy'),
      text('b', 'z'),
      text('a', 'w'),
    ]);
  });

  it('keeps the order around events that are not deltas', () => {
    expect(collect([text('a', 'x'), step, text('a', 'y')])).toEqual([
      text('a', 'x'),
      step,
      text('a', 'y'),
    ]);
  });

  it('is empty after it was taken', () => {
    const coalescer = new DeltaCoalescer();
    coalescer.add(text('a', 'x'));
    coalescer.take();
    expect(coalescer.size).toBe(0);
    expect(coalescer.take()).toEqual([]);
  });

  it('gives the same text however it is cut, and never half a character', () => {
    const property = fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.array(fc.nat(40)),
      (whole, cuts) => {
        const edges = [0, ...cuts.map((cut) => cut % whole.length), whole.length].sort(
          (a, b) => a - b,
        );
        const coalescer = new DeltaCoalescer();
        const taken: BaseEvent[] = [];
        for (let i = 1; i < edges.length; i += 1) {
          coalescer.add(text('a', whole.slice(edges[i - 1], edges[i])));
          if (i % 2 === 0) taken.push(...coalescer.take());
        }
        const deltas = [...taken, ...coalescer.take()].map((e) => (e as { delta?: string }).delta);
        expect(deltas.join('')).toBe(whole);
        for (const delta of deltas) expect(delta?.isWellFormed()).toBe(true);
      },
    );
    fc.assert(property);
  });
});
