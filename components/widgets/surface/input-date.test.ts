import { describe, expect, it } from 'vitest';
import { dateKind, toInputDate } from './input-date';

describe('what a date input takes', () => {
  it.each([
    ['2026-03-04', 'date', '2026-03-04'],
    ['2026-03-04T15:06:07', 'date', '2026-03-04'],
    ['2026-03-04T15:06:07', 'datetime-local', '2026-03-04T15:06'],
    ['2026-03-04', 'datetime-local', '2026-03-04T00:00'],
    ['2026-03-04T15:06:07', 'time', '15:06'],
    ['09:30:00', 'time', '09:30'],
    ['', 'date', ''],
    ['tomorrow', 'datetime-local', ''],
    ['noon', 'time', ''],
  ] as const)('%s as %s is %s', (value, kind, expected) => {
    expect(toInputDate(value, kind)).toBe(expected);
  });

  it('is in the time zone of the reader', () => {
    const instant = '2026-03-04T15:06:00Z';
    const local = new Date(toInputDate(instant, 'datetime-local'));
    expect(local.getTime()).toBe(new Date(instant).getTime());
    expect(toInputDate('2026-99-99T00:00Z', 'date')).toBe('');
  });

  it('asks for what may be chosen', () => {
    expect(dateKind(true, false)).toBe('date');
    expect(dateKind(false, true)).toBe('time');
    expect(dateKind(undefined, undefined)).toBe('datetime-local');
  });
});
