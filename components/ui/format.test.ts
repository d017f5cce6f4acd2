import { describe, expect, it } from 'vitest';
import { formatBytes, formatTime } from './format.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [12_400, '12 kB'],
    [3_440_000, '3.4 MB'],
    [25_000_000, '25 MB'],
    [7_200_000_000, '7.2 GB'],
  ])('%i is %s', (bytes, text) => expect(formatBytes(bytes, 'en')).toBe(text));

  it('writes numbers as the language does', () => {
    expect(formatBytes(3_440_000, 'de')).toBe('3,4 MB');
  });
});

describe('formatTime', () => {
  it('says the day in the reader’s time zone', () => {
    const late = '2026-03-01T23:30:00Z';
    expect(formatTime(late, 'en', 'date', 'UTC')).toBe('Mar 1, 2026');
    expect(formatTime(late, 'en', 'date', 'Asia/Tokyo')).toBe('Mar 2, 2026');
    expect(formatTime(late, 'de', 'date', 'UTC')).toBe('1. März 2026');
  });
});
