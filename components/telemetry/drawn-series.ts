import type { Panel, PanelSeries } from './panel.ts';
import { type Look, lookOf } from './series-textures.tsx';

/** A series as it is drawn: `field` is where its values stand in the rows. */
export type DrawnSeries = PanelSeries & { field: string; look: Look };
export type Row = { place: number } & Record<string, number | null>;

/** What of a panel is drawn, in the order of the legend. */
export function drawnSeries({ series }: Panel): DrawnSeries[] {
  return series
    .filter(({ mark }) => mark !== 'table')
    .map((one, index) => ({ ...one, field: `s${index}`, look: lookOf(one.key, index) }));
}

/** A row for each place, as the drawing takes them. */
export function drawnRows(series: readonly DrawnSeries[], places: number): Row[] {
  return Array.from({ length: places }, (_, place) => ({
    place,
    ...Object.fromEntries(series.map(({ field, values }) => [field, values[place] ?? null])),
  }));
}
