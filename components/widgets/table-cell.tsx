'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Cell } from '@/lib/widgets/schema';
import { isBlank } from './cell-value';

/** Four digits stay together: most such numbers are years. */
const LOOK = { useGrouping: 'min2', maximumFractionDigits: 10 } as const;

/** What a cell says, in the language of its reader. */
export function CellText({ cell }: { cell: Cell | undefined }) {
  const t = useTranslations('widgets.table');
  const locale = useLocale();
  if (isBlank(cell)) {
    return (
      <span className="text-ink-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('blank')}</span>
      </span>
    );
  }
  if (typeof cell === 'boolean') return t(cell ? 'yes' : 'no');
  return typeof cell === 'number' ? formatNumber(cell, locale) : cell;
}

/** A number as its reader writes it. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string): Intl.NumberFormat {
  const known = formats.get(locale) ?? new Intl.NumberFormat(locale, LOOK);
  formats.set(locale, known);
  return known;
}
