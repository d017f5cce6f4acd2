import { widgetTunables } from '../../widget-tunables.ts';

const { dateFormatChars } = widgetTunables.surfaces;
/** Quoted words, doubled quotes, runs of one letter, and anything else. */
const TOKENS = /''|'(?:[^']|'')*'|([a-zA-Z])\1*|[^a-zA-Z']+|'/g;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const NAMES = {
  MMM: { month: 'short' },
  MMMM: { month: 'long' },
  EEE: { weekday: 'short' },
  EEEE: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
/** By locale and name; to make one takes longer than all else here. */
const formats = new Map<string, Intl.DateTimeFormat>();
const TIME_ONLY = /^\d{2}:\d{2}(?::\d{2})?$/;

/**
 * A date in a pattern of Unicode TR35, in the reader's time zone; nothing if it is no date.
 * Understands y, M, d, E, h, H, m, s and a; other letters stand for themselves.
 */
export function formatDate(value: unknown, pattern: string, locale: string): string {
  const date = toDate(value);
  if (!date) return '';
  if (pattern === 'ISO') return date.toISOString();
  return pattern.slice(0, dateFormatChars).replace(TOKENS, (token) => write(token, date, locale));
}

/** A day without a time is that day everywhere, not midnight in Greenwich. */
function toDate(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  const whole = TIME_ONLY.test(text) ? `1970-01-01T${text}` : text;
  const date = new Date(
    DATE_ONLY.test(text) ? `${text}T00:00` : typeof value === 'number' ? value : whole,
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function formatFor(locale: string, kind: keyof typeof NAMES): Intl.DateTimeFormat {
  const key = `${locale} ${kind}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, NAMES[kind]);
  formats.set(key, format);
  return format;
}

function write(token: string, date: Date, locale: string): string {
  if (token === "''") return "'";
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  const length = token.length;
  const digits = (number: number) => String(number).padStart(length, '0');
  const name = (kind: keyof typeof NAMES) => formatFor(locale, kind).format(date);
  switch (token[0]) {
    case 'y':
      return length === 2 ? String(date.getFullYear()).slice(-2) : digits(date.getFullYear());
    case 'M':
      if (length > 2) return name(length === 3 ? 'MMM' : 'MMMM');
      return digits(date.getMonth() + 1);
    case 'd':
      return digits(date.getDate());
    case 'E':
      return name(length > 3 ? 'EEEE' : 'EEE');
    case 'H':
      return digits(date.getHours());
    case 'h':
      return digits(date.getHours() % 12 || 12);
    case 'm':
      return digits(date.getMinutes());
    case 's':
      return digits(date.getSeconds());
    case 'a':
      return date.getHours() < 12 ? 'AM' : 'PM';
    default:
      return token;
  }
}
