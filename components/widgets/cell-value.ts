import type { Cell } from '@/lib/widgets/schema';

export type ColumnKind = 'number' | 'date' | 'text';

/** A number as programs write it. What begins with a needless 0 is a code, such as a postal one. */
const NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const ISO_DATE =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The number that a cell holds or spells. */
export function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && NUMBER.test(cell) ? Number(cell) : null;
}

/** The moment of an ISO 8601 date, in ms; without a time zone it counts as UTC, so that it is one everywhere. */
export function momentIn(cell: Cell): number | null {
  if (typeof cell !== 'string' || !ISO_DATE.test(cell)) return null;
  const iso = cell.replace(' ', 'T');
  const moment = Date.parse(
    /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) || iso.length <= 10 ? iso : `${iso}Z`,
  );
  return Number.isNaN(moment) ? null : moment;
}

export const isBlank = (cell: Cell | undefined): cell is null | undefined | '' =>
  cell === null || cell === undefined || cell === '';

/** What a column holds, judged by all of its cells that hold something. */
export function columnKind(rows: readonly (readonly Cell[])[], column: number): ColumnKind {
  const every = (read: (cell: Cell) => number | null) =>
    rows.every((row) => {
      const cell = row[column];
      return isBlank(cell) || read(cell) !== null;
    });
  if (rows.every((row) => isBlank(row[column]))) return 'text';
  if (every(numberIn)) return 'number';
  return every(momentIn) ? 'date' : 'text';
}
