import type { Cell } from '@/lib/widgets/schema';
import { DAY_MS, type Name, type Panel, placeCount } from './panel.ts';

/**
 * A panel as rows of bare figures, for a file: durations in ms, moments and days in ISO 8601.
 * @param label header of the first column
 */
export function panelCells(
  panel: Panel,
  label: string,
  nameOf: (name: Name) => string,
): { headers: string[]; rows: Cell[][] } {
  const { places, series } = panel;
  const headers = [
    label,
    ...series.map((one) => (one.unit === 'duration' ? `${nameOf(one)} (ms)` : nameOf(one))),
  ];
  const first = (place: number): Cell => {
    if (places.kind === 'time') {
      const start = new Date(places.starts[place] ?? 0).toISOString();
      return places.stepMs >= DAY_MS ? start.slice(0, 10) : start;
    }
    const name = places.names[place];
    return name ? nameOf(name) : null;
  };
  const rows = Array.from({ length: placeCount(panel) }, (_, place) => [
    first(place),
    ...series.map(({ values }) => values[place] ?? null),
  ]);
  return { headers, rows };
}
