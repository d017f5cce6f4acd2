/** 1 if one of the first `k` holds the answer, else 0. */
export function recallAt(k: number, holds: readonly boolean[]): number {
  return holds.slice(0, k).includes(true) ? 1 : 0;
}

/**
 * Normalised discounted cumulative gain with gains of 0 and 1.
 * @param existing how many passages of the whole index hold the answer
 */
export function ndcgAt(k: number, holds: readonly boolean[], existing: number): number {
  const discount = (rank: number) => 1 / Math.log2(rank + 2);
  const gained = holds
    .slice(0, k)
    .reduce((sum, holding, rank) => sum + (holding ? discount(rank) : 0), 0);
  let ideal = 0;
  for (let rank = 0; rank < Math.min(k, existing); rank += 1) ideal += discount(rank);
  return ideal === 0 ? 0 : gained / ideal;
}

/** The arithmetic mean; NaN for none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
