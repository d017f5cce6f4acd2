import { quantile } from '../metrics/duration-bins.ts';
import { METRICS, type MetricName } from '../metrics/metric-definitions.ts';
import type { Period, Total } from '../schema.ts';
import type { TotalFigure } from './dashboard-repository.ts';
import { own } from './own.ts';

type Histogram = Map<number, number>;

/** Adds up rows of labels and bins, by label and over all labels. */
export function addUpPeriod(figures: readonly TotalFigure[]): Period {
  const period: Period = { totals: {}, overall: {} };
  const histograms = new Map<Total, Histogram>();
  for (const figure of figures) {
    const { metric, dimension } = figure;
    const labels = own(period.totals, metric, (): Record<string, Total> => ({}));
    for (const total of [own(labels, dimension, nothing), own(period.overall, metric, nothing)]) {
      add(total, figure, histograms);
    }
  }
  for (const [total, histogram] of histograms) {
    total.p50 = quantile(histogram, 0.5);
    total.p95 = quantile(histogram, 0.95);
  }
  return period;
}

const nothing = (): Total => ({ count: 0, sum: 0 });

function add(
  total: Total,
  { metric, bin, count, sum }: TotalFigure,
  histograms: Map<Total, Histogram>,
): void {
  total.count += count;
  total.sum += sum;
  if (METRICS[metric as MetricName]?.kind !== 'duration') return;
  const histogram = histograms.get(total) ?? new Map<number, number>();
  histograms.set(total, histogram.set(bin, (histogram.get(bin) ?? 0) + count));
}
