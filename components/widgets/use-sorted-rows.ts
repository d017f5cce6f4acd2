'use client';

import { useLocale } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Cell } from '@/lib/widgets/schema';
import { type ColumnKind, columnKind } from './cell-value';
import { nextSort, type Sort, sortRows } from './sort-rows';

export type SortedRows = {
  kinds: readonly ColumnKind[];
  rows: readonly (readonly Cell[])[];
  sort: Sort | undefined;
  /** A press on the header of a column. */
  press: (column: number) => void;
};

/** Rows in the order that the reader chose, at first in that of the agent. */
export function useSortedRows(
  headers: readonly string[],
  given: readonly (readonly Cell[])[],
  first?: Sort,
): SortedRows {
  const locale = useLocale();
  /** Null: as the rows came. */
  const [chosen, setChosen] = useState<Sort | null | undefined>(undefined);
  const wanted = chosen === undefined ? first : (chosen ?? undefined);
  // The agent may take a column away that the reader sorted by.
  const sort = wanted && wanted.column < headers.length ? wanted : undefined;
  const kinds = useMemo(
    () => headers.map((_, column) => columnKind(given, column)),
    [headers, given],
  );
  const kind = sort && kinds[sort.column];
  const [column, direction] = [sort?.column, sort?.direction];
  const rows = useMemo(() => {
    if (column === undefined || !direction || !kind) return given;
    return sortRows(given, { column, direction }, kind, locale);
  }, [given, column, direction, kind, locale]);
  return { kinds, rows, sort, press: (pressed) => setChosen(nextSort(sort, pressed) ?? null) };
}
