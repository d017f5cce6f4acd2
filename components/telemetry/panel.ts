/** What a figure counts. `share` is 0 to 1. */
export type Unit = 'count' | 'duration' | 'money' | 'bytes' | 'share';

/** Which names the keys of series or places have; those of no family are names already. */
export type Family =
  | 'quantile'
  | 'status'
  | 'outcome'
  | 'direction'
  | 'intent'
  | 'suggestion'
  | 'verdict'
  | 'retrieval'
  | 'document'
  | 'limited'
  | 'dropped'
  | 'storage'
  | 'extra';
export type Name = { key: string; family?: Family };

export type PanelSeries = Name & {
  /** How it is drawn; `table` stands in the table alone. */
  mark: 'bar' | 'line' | 'table';
  unit: Unit;
  values: (number | null)[];
};

/** Which failures a place of a chart leads to. */
export type FailureFilter = { name?: string; code?: string; tool?: string };

export type PanelId =
  | 'runs'
  | 'errors'
  | 'firstToken'
  | 'tokens'
  | 'cost'
  | 'tools'
  | 'intents'
  | 'retrieval'
  | 'documents'
  | 'approvals'
  | 'wait'
  | 'suggestions'
  | 'feedback'
  | 'limited'
  | 'dropped'
  | 'storage';

/** One chart, as data: what it draws, its table and its file are made of the same. */
export type Panel = {
  id: PanelId;
  /** Steps of the time, or names. */
  places: { kind: 'time'; starts: number[]; stepMs: number } | { kind: 'names'; names: Name[] };
  series: PanelSeries[];
  /** A figure over the whole time beside the title. */
  fact?: { key: 'clicked' | 'p95' | 'total'; value: number; unit: Unit };
  /** The failures behind a place; null when there are none. */
  failuresAt?: (place: number) => FailureFilter | null;
};

export const DAY_MS = 86_400_000;

/** What the places are called: names, moments, or days of UTC. */
export const placeColumn = ({ places }: Panel): 'place' | 'timeColumn' | 'dayColumn' => {
  if (places.kind === 'names') return 'place';
  return places.stepMs >= DAY_MS ? 'dayColumn' : 'timeColumn';
};

export const placeCount = ({ places }: Panel): number =>
  places.kind === 'time' ? places.starts.length : places.names.length;

/** Whether anything was measured. */
export const hasFigures = ({ series }: Panel): boolean =>
  series.some(({ mark, values }) => mark !== 'table' && values.some((value) => (value ?? 0) > 0));

/** The time of a step, or of several up to another that is not before it. */
export function stepSpan(
  panel: Panel,
  first: number,
  last = first,
): { from: Date; to: Date } | null {
  const { places } = panel;
  if (places.kind !== 'time') return null;
  const [start, end] = [places.starts[first], places.starts[last]];
  if (start === undefined || end === undefined) return null;
  return { from: new Date(start), to: new Date(end + places.stepMs) };
}
