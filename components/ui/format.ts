export type TimeLook = 'date' | 'full';

const LOOKS: Record<TimeLook, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'long', timeStyle: 'short' },
};

/** A moment in words of the language. @param iso ISO 8601 @param timeZone default: the machine's */
export function formatTime(iso: string, locale: string, look: TimeLook, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { ...LOOKS[look], timeZone }).format(new Date(iso));
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as people say it: `12 kB`, `3.4 MB`; thousands, as file managers count. */
export function formatBytes(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 && value < 10 ? 1 : 0,
  }).format(value);
}
