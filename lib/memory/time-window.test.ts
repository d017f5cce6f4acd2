import { describe, expect, it } from 'vitest';
import { readTimeWindow } from './time-window.ts';

/** A Saturday afternoon. */
const NOW = new Date(2026, 10, 21, 15, 30);
const day = (year: number, month: number, date: number) => new Date(year, month - 1, date);

describe('readTimeWindow', () => {
  it.each([
    ['what did we decide about the cache last week?', day(2026, 11, 9), day(2026, 11, 16)],
    ['was haben wir letzte Woche beschlossen', day(2026, 11, 9), day(2026, 11, 16)],
    ['Vorige Woche: der Cache', day(2026, 11, 9), day(2026, 11, 16)],
    ['this week', day(2026, 11, 16), day(2026, 11, 22)],
    ['what was that yesterday', day(2026, 11, 20), day(2026, 11, 21)],
    ['the day before yesterday', day(2026, 11, 19), day(2026, 11, 20)],
    ['Was war vorgestern?', day(2026, 11, 19), day(2026, 11, 20)],
    ['Gestern', day(2026, 11, 20), day(2026, 11, 21)],
    ['and today', day(2026, 11, 21), day(2026, 11, 22)],
    ['last month', day(2026, 10, 1), day(2026, 11, 1)],
    ['im letzten Monat', day(2026, 10, 1), day(2026, 11, 1)],
    ['last year', day(2025, 1, 1), day(2026, 1, 1)],
    ['in the last 3 days', day(2026, 11, 18), day(2026, 11, 22)],
    ['die letzten drei Tage', day(2026, 11, 18), day(2026, 11, 22)],
    ['on Monday', day(2026, 11, 16), day(2026, 11, 17)],
    ['last saturday', day(2026, 11, 14), day(2026, 11, 15)],
    ['am Dienstag', day(2026, 11, 17), day(2026, 11, 18)],
  ])('%s', (query, from, to) => {
    expect(readTimeWindow(query, NOW).window).toEqual({ from, to });
  });

  it.each([
    ['two weeks ago', 14],
    ['vor zwei Wochen', 14],
    ['3 days ago', 3],
    ['vor einem Monat', 31],
    ['a couple of months ago', 62],
    ['recently', 5],
    ['neulich', 5],
  ])('"%s" holds what was %i days ago, and not what was a year ago', (query, daysAgo) => {
    const { window } = readTimeWindow(`cache ${query}`, NOW);
    const then = NOW.getTime() - daysAgo * 86_400_000;
    expect(window?.from.getTime()).toBeLessThanOrEqual(then);
    expect(window?.to.getTime()).toBeGreaterThan(then);
    expect(window?.from.getTime()).toBeGreaterThan(NOW.getTime() - 366 * 86_400_000);
  });

  it('takes the words for the time out of the question', () => {
    const { text } = readTimeWindow('What did we decide last week about the cache?', NOW);
    expect(text).toBe('What did we decide about the cache?');
  });

  it.each(['the latest cache', 'at last, weeks of it', 'Montagehalle', 'a day in the life', ''])(
    'finds no time in "%s"',
    (query) => expect(readTimeWindow(query, NOW)).toEqual({ text: query }),
  );
});
