import { expect, it } from 'vitest';
import { timeFormat } from './time-format.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-03-02T00:00:00Z');

it.each(['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland'])(
  'steps of a day are the days that they stand for, read from %s',
  (timeZone) => {
    const time = timeFormat('en', timeZone);
    expect(time.tick(START, DAY, 90 * DAY)).toBe('Mar 2');
    expect(time.step(START, DAY)).toBe('Mar 2, 2026');
  },
);

it('shorter steps begin when the clock of their reader says so', () => {
  const time = timeFormat('de', 'America/Los_Angeles');
  expect(time.step(START, HOUR)).toBe('01.03.2026, 16:00');
  expect(time.tick(START, HOUR, 24 * HOUR)).toBe('16:00');
});
