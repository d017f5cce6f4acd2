'use client';

import { useFormatter } from 'next-intl';

/** Writes a score: small ones, as fusion makes them, with more digits. */
export function useScore(): (value: number) => string {
  const format = useFormatter();
  return (value) => format.number(value, { maximumSignificantDigits: value < 1 ? 3 : 4 });
}
