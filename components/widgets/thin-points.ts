type Values = readonly (number | null)[];

/**
 * Which points of series over the same labels to draw when there are more than can be told apart:
 * of every stretch the lowest and the highest of each series, so that no peak is lost, besides the
 * first and the last of all. A stretch without values stays a gap.
 * @param most points per series; with many series never less than a lowest and a highest of each
 * @returns places in rising order
 */
export function thinPoints(series: readonly Values[], most: number): number[] {
  const length = series[0]?.length ?? 0;
  if (length <= most) return Array.from({ length }, (_, index) => index);
  const stretches = Math.max(1, Math.floor((most - 2) / (2 * series.length)));
  const kept = new Set([0, length - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * length) / stretches);
    const to = Math.floor(((stretch + 1) * length) / stretches);
    const extremes = series.flatMap((values) => extremesOf(values, from, to));
    for (const place of extremes.length > 0 ? extremes : [from]) kept.add(place);
  }
  return [...kept].sort((left, right) => left - right);
}

/** Where the lowest and the highest value stand from `from` to before `to`; nowhere without values. */
function extremesOf(values: Values, from: number, to: number): number[] {
  let [lowest, highest] = [-1, -1];
  for (let place = from; place < to; place++) {
    const value = values[place];
    if (value === null || value === undefined) continue;
    if (lowest < 0 || value < (values[lowest] as number)) lowest = place;
    if (highest < 0 || value > (values[highest] as number)) highest = place;
  }
  return lowest < 0 ? [] : [lowest, highest];
}
