import type { Cell, WidgetOf } from '@/lib/widgets/schema';
import { thinPoints } from './thin-points.ts';

export type Chart = WidgetOf<'chart'>;
/** A point as Recharts reads it: its place, and the value of each series under `s0`, `s1`, … */
export type Point = { place: number } & Record<`s${number}`, number | null>;
/** A share of a pie; `place` is null for what does not stand alone. */
export type Slice = { place: number | null; name: string; value: number };

/** Slices that stand alone; more colours nobody tells apart. */
const MOST_SLICES = 8;
/** Pixels that a line and a bar take. */
const PIXELS = { line: 1, bar: 3, pie: 1 };

/** The points to draw on so many pixels, at least a few. */
export function chartPoints({ kind, series }: Chart, width: number): Point[] {
  const each = kind === 'bar' ? series.length * PIXELS.bar : PIXELS.line;
  const most = Math.max(12, Math.floor(width / each));
  const places = thinPoints(
    series.map(({ values }) => values),
    most,
  );
  return places.map((place) => {
    const values = series.map(({ values }, index) => [`s${index}`, values[place] ?? null]);
    return { place, ...Object.fromEntries(values) };
  });
}

/**
 * The slices of a series: those with the most in the order they came, the rest as one. Which ones
 * stand alone is judged by all series together, so that rings match.
 */
export function chartSlices({ labels, series }: Chart, index: number, rest: string): Slice[] {
  const totals = labels.map((_, place) =>
    series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
  );
  const alone = new Set(alonePlaces(totals));
  const values = series[index]?.values ?? [];
  const slices: Slice[] = [];
  let left = 0;
  labels.forEach((name, place) => {
    if (alone.has(place)) slices.push({ place, name, value: values[place] ?? 0 });
    else left += values[place] ?? 0;
  });
  return left > 0 ? [...slices, { place: null, name: rest, value: left }] : slices;
}

function alonePlaces(totals: readonly number[]): number[] {
  const filled = totals.flatMap((total, place) => (total > 0 ? [place] : []));
  if (filled.length <= MOST_SLICES) return filled;
  const bySize = filled.toSorted((left, right) => (totals[right] ?? 0) - (totals[left] ?? 0));
  return bySize.slice(0, MOST_SLICES - 1);
}

/** The same data as a table. @param label header of the first column */
export function chartTable({ labels, series, axes }: Chart, label: string) {
  const headers = [axes?.x ?? label, ...series.map(({ name }) => name)];
  const rows: Cell[][] = labels.map((name, place) => [
    name,
    ...series.map(({ values }) => values[place] ?? null),
  ]);
  return { headers, rows };
}

/** Where ticks may stand: at every label of a few, at even distances of many. */
export function tickPlaces(length: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(length / most));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** Whether there is anything to draw. */
export const isDrawable = ({ kind, series }: Chart): boolean =>
  series.some(({ values }) =>
    values.some((value) => value !== null && (kind !== 'pie' || value > 0)),
  );
