import { DAY_MS } from './panel.ts';

/**
 * Writes moments in the reader's own time zone, and steps of a day, which begin in UTC, as that day.
 * @param timeZone default: the machine's
 */
export function timeFormat(locale: string, timeZone?: string) {
  const look = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const clock = look({ hour: '2-digit', minute: '2-digit' });
  const dayAndClock = look({ weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const day = look({ day: 'numeric', month: 'short' });
  const dayOfUtc = look({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const wholeDay = look({ dateStyle: 'medium', timeZone: 'UTC' });
  const full = look({ dateStyle: 'medium', timeStyle: 'short' });
  const exact = look({ dateStyle: 'short', timeStyle: 'medium' });
  return {
    /** A step on an axis of so many ms. */
    tick: (at: number, stepMs: number, spanMs: number) => {
      if (stepMs >= DAY_MS) return dayOfUtc.format(at);
      return (spanMs <= 1.5 * DAY_MS ? clock : spanMs <= 8 * DAY_MS ? dayAndClock : day).format(at);
    },
    /** A step by itself. */
    step: (at: number, stepMs: number) => (stepMs >= DAY_MS ? wholeDay : full).format(at),
    full: (at: number) => full.format(at),
    span: (from: Date, to: Date) => full.formatRange(from, to),
    /** With seconds. */
    exact: (iso: string) => exact.format(new Date(iso)),
  };
}
