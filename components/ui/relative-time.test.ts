import { expect, it } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-05-10T12:00:00.000Z');
const ago = (seconds: number, locale = 'en') =>
  relativeTime(new Date(now - seconds * 1_000).toISOString(), now, locale);

it.each([
  [0, 'now'],
  [59, '59 seconds ago'],
  [100, '2 minutes ago'],
  [3_600, '1 hour ago'],
  [86_400, 'yesterday'],
  [6 * 86_400, '6 days ago'],
  [8 * 86_400, null],
])('%i seconds ago is %s', (seconds, words) => {
  expect(ago(seconds)).toBe(words);
});

it('speaks the language of the page', () => {
  expect(ago(120, 'de')).toBe('vor 2 Minuten');
});
