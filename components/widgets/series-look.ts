/** How a series is drawn; more than colour tells it from the others. */
export type SeriesLook = { color: string; dash: string; soft: boolean };

/** Tokens of app/globals.css. */
const COLORS = 8;
const DASHES = ['', '7 3', '2 3', '9 3 2 3'];

/** The look of the n-th series. What comes after the last colour is drawn softer, with a line around. */
export function seriesLook(index: number): SeriesLook {
  return {
    color: `var(--series-${(index % COLORS) + 1})`,
    dash: DASHES[index % DASHES.length] ?? '',
    soft: index >= COLORS,
  };
}

/** For the rest that a pie does not tell apart. */
export const REST_LOOK: SeriesLook = { color: 'var(--line-strong)', dash: '', soft: false };
