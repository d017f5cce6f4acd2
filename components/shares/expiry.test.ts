import { describe, expect, it } from 'vitest';
import { dayAhead, expiryDate } from './expiry.ts';

const now = new Date(2026, 1, 27, 15, 30);

describe('when a link expires', () => {
  it('is so many days from now', () => {
    expect(expiryDate('7', '', now)).toEqual(new Date(2026, 2, 6, 15, 30));
  });

  it('is the end of the day that is chosen', () => {
    expect(expiryDate('date', '2026-02-27', now)).toEqual(new Date(2026, 1, 27, 23, 59, 59));
  });

  it.each(['', '2026-02-26', '2026-13-01', 'tomorrow'])('is not %j', (day) => {
    expect(expiryDate('date', day, now)).toBeUndefined();
  });

  it('is offered in days of the calendar', () => {
    expect(dayAhead(now, 0)).toBe('2026-02-27');
    expect(dayAhead(now, 2)).toBe('2026-03-01');
  });
});
