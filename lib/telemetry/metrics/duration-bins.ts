/**
 * Durations are rolled up as a histogram whose bins grow by the fourth root of two, so that
 * histograms can be added and a quantile is off by a tenth at the most. Bin 0 holds up to 1 ms.
 */
const BINS_PER_DOUBLING = 4;
/** The last bin ends at a month. */
export const LAST_BIN = 126;

export function binOf(milliseconds: number): number {
  if (!(milliseconds > 1)) return 0;
  return Math.min(LAST_BIN, Math.ceil(Math.log2(milliseconds) * BINS_PER_DOUBLING));
}

/** The longest duration that a bin holds, in ms. */
export const binEnd = (bin: number): number => 2 ** (bin / BINS_PER_DOUBLING);

/**
 * The duration that a share of all does not pass.
 * @param bins how many durations each bin holds, by bin
 * @param share 0 to 1, such as 0.95
 * @returns ms; undefined when there are none
 */
export function quantile(bins: ReadonlyMap<number, number>, share: number): number | undefined {
  const sorted = [...bins].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let left = share * total;
  for (const [bin, count] of sorted) {
    if (left <= count) {
      const start = bin === 0 ? 0 : binEnd(bin - 1);
      return start + (binEnd(bin) - start) * (left / count);
    }
    left -= count;
  }
  return undefined;
}
