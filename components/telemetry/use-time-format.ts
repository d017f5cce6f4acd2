'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';

const DAY = 86_400_000;

/** Writes moments in the reader's own time zone. Only for what is fetched in the browser. */
export function useTimeFormat() {
  const locale = useLocale();
  return useMemo(() => {
    const look = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
    const clock = look({ hour: '2-digit', minute: '2-digit' });
    const dayAndClock = look({ weekday: 'short', hour: '2-digit', minute: '2-digit' });
    const day = look({ day: 'numeric', month: 'short' });
    const full = look({ dateStyle: 'medium', timeStyle: 'short' });
    const exact = look({ dateStyle: 'short', timeStyle: 'medium' });
    return {
      /** For an axis over so many ms. */
      tick: (at: number, spanMs: number) =>
        (spanMs <= 1.5 * DAY ? clock : spanMs <= 8 * DAY ? dayAndClock : day).format(at),
      full: (at: number) => full.format(at),
      span: (from: Date, to: Date) => full.formatRange(from, to),
      /** With seconds. */
      exact: (iso: string) => exact.format(new Date(iso)),
    };
  }, [locale]);
}
