'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { formatBytes } from '@/components/ui/format';
import type { Unit } from './panel';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Writes figures as their reader does. `short` is for axes. */
export function useFigureFormat(): (value: number, unit: Unit, short?: boolean) => string {
  const locale = useLocale();
  return useMemo(() => figureFormat(locale), [locale]);
}

function figureFormat(locale: string) {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const count = number({ maximumFractionDigits: 1 });
  const compact = number({ notation: 'compact', maximumFractionDigits: 1 });
  const share = number({ style: 'percent', maximumFractionDigits: 1 });
  const money = (digits: number) =>
    number({ style: 'currency', currency: 'USD', maximumFractionDigits: digits });
  const [cents, fine] = [money(2), money(4)];
  const unit = (name: string, maximumFractionDigits: number) =>
    number({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits });
  const [milliseconds, seconds, minutes, hours] = [
    unit('millisecond', 0),
    unit('second', 1),
    unit('minute', 1),
    unit('hour', 1),
  ] as const;
  const duration = (value: number) => {
    if (value < SECOND) return milliseconds.format(value);
    if (value < MINUTE) return seconds.format(value / SECOND);
    return value < HOUR ? minutes.format(value / MINUTE) : hours.format(value / HOUR);
  };
  return (value: number, of: Unit, short = false): string => {
    if (of === 'duration') return duration(value);
    if (of === 'money') return (value > 0 && value < 1 ? fine : cents).format(value);
    if (of === 'bytes') return formatBytes(value, locale);
    if (of === 'share') return share.format(value);
    return (short ? compact : count).format(value);
  };
}
