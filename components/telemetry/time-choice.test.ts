import { describe, expect, it } from 'vitest';
import {
  isLookable,
  readTimeChoice,
  spanOf,
  spanQuery,
  timeParameters,
  toLocalField,
} from './time-choice.ts';

const read = (query: string) => readTimeChoice(new URLSearchParams(query));
const span = { from: new Date('2026-03-01T10:00:00Z'), to: new Date('2026-03-01T12:00:00Z') };

describe('the time in the address', () => {
  it('is read as it was written', () => {
    for (const choice of [{ range: '6h' as const }, span]) {
      const parameters = Object.entries(timeParameters(choice)).flatMap(([name, value]) =>
        value === null ? [] : [[name, value]],
      );
      expect(readTimeChoice(new URLSearchParams(parameters))).toEqual(choice);
    }
  });

  it.each(['', 'range=2y', 'from=x&to=y', 'from=2026-03-02&to=2026-03-01', 'from=2020-01-01'])(
    'is the last day for "%s"',
    (query) => expect(read(query)).toEqual({ range: '24h' }),
  );
});

it('goes along with now, unless it is a span', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  expect(spanOf({ range: '1h' }, now)).toEqual({
    from: new Date('2026-03-01T11:00:00Z'),
    to: new Date(now),
  });
  expect(spanOf(span, now)).toBe(span);
  expect(spanQuery(span)).toBe('from=2026-03-01T10%3A00%3A00.000Z&to=2026-03-01T12%3A00%3A00.000Z');
});

it('is at most 90 days', () => {
  expect(isLookable(span)).toBe(true);
  expect(isLookable({ from: new Date('2026-01-01'), to: new Date('2026-04-02') })).toBe(false);
  expect(isLookable({ from: span.to, to: span.from })).toBe(false);
});

it('fills fields with local time', () => {
  expect(new Date(toLocalField(span.from)).getTime()).toBe(span.from.getTime());
});
