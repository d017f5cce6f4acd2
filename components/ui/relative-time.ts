const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
] as const;

/** How long ago something was, as people say it: `3 minutes ago`; null when it is more than a week. */
export function relativeTime(iso: string, now: number, locale: string): string | null {
  let amount = (Date.parse(iso) - now) / 1_000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, next] of STEPS) {
    if (Math.abs(Math.round(amount)) < next) return format.format(Math.round(amount), unit);
    amount /= next;
  }
  return null;
}
