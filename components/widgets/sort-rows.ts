import type { Cell, WidgetOf } from '@/lib/widgets/schema';
import { type ColumnKind, isBlank, momentIn, numberIn } from './cell-value.ts';

export type Sort = NonNullable<WidgetOf<'table'>['sort']>;
type Row = readonly Cell[];

/**
 * Rows in another order: numbers as numbers, dates by when they are, words as the language sorts
 * them. What is empty comes last in both directions; rows that are alike keep their order.
 */
export function sortRows<One extends Row>(
  rows: readonly One[],
  { column, direction }: Sort,
  kind: ColumnKind,
  locale: string,
): One[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = comparison(kind, locale);
  const read = kind === 'date' ? momentIn : numberIn;
  const keyed = rows.map((row) => {
    const cell = row[column];
    if (isBlank(cell)) return { row, key: null };
    return { row, key: kind === 'text' ? String(cell) : read(cell) };
  });
  keyed.sort((left, right) => {
    if (left.key === null || right.key === null) {
      return Number(left.key === null) - Number(right.key === null);
    }
    return sign * compare(left.key, right.key);
  });
  return keyed.map(({ row }) => row);
}

type Key = string | number;

function comparison(kind: ColumnKind, locale: string): (left: Key, right: Key) => number {
  if (kind !== 'text') return (left, right) => Number(left) - Number(right);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (left, right) => compare(String(left), String(right));
}

/** What a press on a header makes of the order: up, down, and back to how the rows came. */
export function nextSort(current: Sort | undefined, column: number): Sort | undefined {
  if (current?.column !== column) return { column, direction: 'ascending' };
  return current.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}
