import { afterEach, expect, it, vi } from 'vitest';
import { formatDate } from './format-date.ts';

afterEach(() => vi.unstubAllGlobals());

it('dates are written by one formatter for each name and language, and do not go on for ever', () => {
  const made: unknown[] = [];
  class Counted extends Intl.DateTimeFormat {
    constructor(locale: string, options: Intl.DateTimeFormatOptions) {
      super(locale, options);
      made.push(locale);
    }
  }
  vi.stubGlobal('Intl', { DateTimeFormat: Counted });
  for (const locale of ['en', 'de', 'en', 'de']) formatDate('2026-03-04', 'MMMM MMMM', locale);
  expect(made).toEqual(['en', 'de']);
  expect(formatDate('2026-03-04', 'd'.repeat(5_000), 'en')).toHaveLength(100);
});
