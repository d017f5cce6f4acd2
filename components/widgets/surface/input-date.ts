export type DateKind = 'date' | 'time' | 'datetime-local';

/** The kind of input for what may be chosen; both where neither is named. */
export function dateKind(
  enableDate: boolean | undefined,
  enableTime: boolean | undefined,
): DateKind {
  if (enableDate && !enableTime) return 'date';
  return enableTime && !enableDate ? 'time' : 'datetime-local';
}

const CLOCK = /^\d{2}:\d{2}/;
const ZONE = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;
const LENGTHS = { date: 10, 'datetime-local': 16 } as const;

/** A date of ISO 8601 as an input takes it: in the reader's time zone, to the minute. */
export function toInputDate(value: string, kind: DateKind): string {
  const local = ZONE.test(value) ? toLocal(value) : value;
  if (kind === 'time') {
    const clock = local.includes('T') ? local.slice(local.indexOf('T') + 1) : local;
    return CLOCK.exec(clock)?.[0] ?? '';
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(local)) return '';
  const whole = kind === 'datetime-local' && !local.includes('T') ? `${local}T00:00` : local;
  return whole.slice(0, LENGTHS[kind]);
}

function toLocal(value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return '';
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
}
