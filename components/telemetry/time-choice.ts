import { tunables } from '@/lib/tunables.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The times up to now that can be chosen, by the name that they have in the address. */
export const RANGES = {
  '15m': { ms: 15 * MINUTE, amount: 15, unit: 'minute' },
  '1h': { ms: HOUR, amount: 1, unit: 'hour' },
  '6h': { ms: 6 * HOUR, amount: 6, unit: 'hour' },
  '24h': { ms: DAY, amount: 24, unit: 'hour' },
  '7d': { ms: 7 * DAY, amount: 7, unit: 'day' },
  '30d': { ms: 30 * DAY, amount: 30, unit: 'day' },
  '90d': { ms: 90 * DAY, amount: 90, unit: 'day' },
} as const;
export type RangeName = keyof typeof RANGES;
export const RANGE_NAMES = Object.keys(RANGES) as RangeName[];
const LONGEST_MS = tunables.telemetry.hourRollupMs;

export type Span = { from: Date; to: Date };
/** A time up to now, which goes along with it, or a span that stays. */
export type TimeChoice = { range: RangeName } | Span;

/** What an address says; the last day when it says nothing that can be looked at. */
export function readTimeChoice(search: URLSearchParams): TimeChoice {
  const [from, to] = ['from', 'to'].map((name) => new Date(search.get(name) ?? '')) as [Date, Date];
  if (isLookable({ from, to })) return { from, to };
  const range = RANGE_NAMES.find((name) => name === search.get('range'));
  return { range: range ?? '24h' };
}

/** How an address says it. */
export function timeParameters(choice: TimeChoice): Record<'range' | 'from' | 'to', string | null> {
  if ('range' in choice) return { range: choice.range, from: null, to: null };
  return { range: null, from: choice.from.toISOString(), to: choice.to.toISOString() };
}

export function spanOf(choice: TimeChoice, now: number): Span {
  if (!('range' in choice)) return choice;
  return { from: new Date(now - RANGES[choice.range].ms), to: new Date(now) };
}

/** Whether figures can be asked for: a beginning before an end, no more than is kept. */
export function isLookable({ from, to }: Span): boolean {
  const length = to.getTime() - from.getTime();
  return length > 0 && length <= LONGEST_MS;
}

/** The query of a request about a time. */
export const spanQuery = ({ from, to }: Span): string =>
  `from=${encodeURIComponent(from.toISOString())}&to=${encodeURIComponent(to.toISOString())}`;

/** A moment as a field for local dates and times holds it. */
export function toLocalField(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}
