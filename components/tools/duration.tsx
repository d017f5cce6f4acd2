'use client';

import { useLocale } from 'next-intl';

/** Shorter is at once, for a reader. */
const SHOWN_FROM_MS = 100;

/** How long something took, in seconds or minutes; nothing where nobody would have noticed. */
export function Duration({ ms }: { ms: number }) {
  const locale = useLocale();
  if (ms < SHOWN_FROM_MS) return null;
  const inUnit = (unit: 'second' | 'minute', value: number, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'narrow',
      maximumFractionDigits: digits,
    }).format(value);
  const seconds = ms / 1000;
  return (
    <span data-testid="tool-duration" className="text-ink-faint tabular-nums">
      {seconds < 60
        ? inUnit('second', seconds, seconds < 10 ? 1 : 0)
        : `${inUnit('minute', Math.floor(seconds / 60), 0)} ${inUnit('second', Math.floor(seconds % 60), 0)}`}
    </span>
  );
}
