import { DAY_MS } from '@/lib/days';
export const EXPIRY_DAYS = ['1', '7', '30'] as const;
/** So many days from now, or the end of a day that is chosen. */
export type Expiry = (typeof EXPIRY_DAYS)[number] | 'date';

/**
 * When a link expires; undefined while the day is not one that can be chosen.
 * @param day `YYYY-MM-DD`, in the reader's time zone
 */
export function expiryDate(expiry: Expiry, day: string, now: Date): Date | undefined {
  if (expiry !== 'date') return new Date(now.getTime() + Number(expiry) * DAY_MS);
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) || end <= now ? undefined : end;
}

/** The day that lies so many days after `now`, as a date field has it. */
export function dayAhead(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
