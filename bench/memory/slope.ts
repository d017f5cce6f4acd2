/**
 * How much a series grows over its last half, as a share of its level there: the least-squares slope
 * times the number of steps, over the mean. 0.1 is a growth by a tenth.
 */
export function growthOfLastHalf(series: readonly number[]): number {
  const half = series.slice(Math.floor(series.length / 2));
  const mean = half.reduce((sum, value) => sum + value, 0) / half.length;
  const middle = (half.length - 1) / 2;
  let covariance = 0;
  let variance = 0;
  for (const [index, value] of half.entries()) {
    covariance += (index - middle) * (value - mean);
    variance += (index - middle) ** 2;
  }
  return variance === 0 ? 0 : ((covariance / variance) * (half.length - 1)) / mean;
}
