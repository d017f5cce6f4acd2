import type { Principal } from '../../auth/schema.ts';
import { quantile } from '../metrics/duration-bins.ts';
import { METRICS, type MetricName } from '../metrics/metric-definitions.ts';
import { requireOperator } from '../require-operator.ts';
import type { Dashboard, QuantileSeries, Series, TimeSpan, Total } from '../schema.ts';
import { choosePart } from './choose-part.ts';
import {
  listStepBins,
  listSteps,
  listTotals,
  type StepBin,
  type StepFigure,
  type TotalFigure,
} from './dashboard-repository.ts';
import { measureStorage } from './storage-repository.ts';

const NAMES = Object.keys(METRICS) as MetricName[];
const DURATIONS = NAMES.filter((name) => METRICS[name].kind === 'duration');
const OTHERS = NAMES.filter((name) => METRICS[name].kind !== 'duration');

/**
 * How the copilot of a tenant did in a time. It reads roll-ups alone, so it costs the same whatever
 * number of events is behind them.
 * @throws AppError FORBIDDEN
 */
export async function readDashboard(principal: Principal, span: TimeSpan): Promise<Dashboard> {
  requireOperator(principal);
  const { tenantId } = principal;
  const part = choosePart(span, new Date());
  const steps = Math.round((part.to.getTime() - part.from.getTime()) / part.stepMs);
  const [figures, bins, totals, storage] = await Promise.all([
    listSteps(tenantId, part, OTHERS),
    listStepBins(tenantId, part, DURATIONS),
    listTotals(tenantId, part),
    measureStorage(tenantId),
  ]);
  return {
    from: part.from.toISOString(),
    to: part.to.toISOString(),
    stepMs: part.stepMs,
    series: toSeries(figures, steps),
    quantiles: toQuantiles(bins, steps),
    totals: toTotals(totals),
    storage,
  };
}

function toSeries(figures: readonly StepFigure[], steps: number): Dashboard['series'] {
  const series: Dashboard['series'] = {};
  for (const { step, metric, dimension, count, sum } of figures) {
    const labels = within(series, metric, (): Record<string, Series> => ({}));
    const line = within(labels, dimension, () => ({ counts: zeros(steps), sums: zeros(steps) }));
    line.counts[step] = count;
    line.sums[step] = sum;
  }
  return series;
}

function toQuantiles(bins: readonly StepBin[], steps: number): Dashboard['quantiles'] {
  const histograms = new Map<MetricName, Map<number, number>[]>();
  for (const { step, metric, bin, count } of bins) {
    const known = histograms.get(metric) ?? Array.from({ length: steps }, () => new Map());
    histograms.set(metric, known);
    known[step]?.set(bin, count);
  }
  const share = (of: Map<number, number>[], part: number) =>
    of.map((histogram) => quantile(histogram, part) ?? null);
  const series = [...histograms].map(([metric, of]): [MetricName, QuantileSeries] => [
    metric,
    { p50: share(of, 0.5), p95: share(of, 0.95) },
  ]);
  return Object.fromEntries(series);
}

function toTotals(figures: readonly TotalFigure[]): Dashboard['totals'] {
  const totals: Dashboard['totals'] = {};
  const histograms = new Map<Total, Map<number, number>>();
  for (const { metric, dimension, bin, count, sum } of figures) {
    const labels = within(totals, metric, (): Record<string, Total> => ({}));
    const total = within(labels, dimension, () => ({ count: 0, sum: 0 }));
    total.count += count;
    total.sum += sum;
    if (METRICS[metric]?.kind !== 'duration') continue;
    const histogram = histograms.get(total) ?? new Map<number, number>();
    histograms.set(total, histogram.set(bin, count));
  }
  for (const [total, histogram] of histograms) {
    total.p50 = quantile(histogram, 0.5);
    total.p95 = quantile(histogram, 0.95);
  }
  return totals;
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

/** Labels come from outside, so only what is the record's own counts. */
function within<Key extends string, Value>(
  record: Partial<Record<Key, Value>>,
  key: Key,
  create: () => Value,
): Value {
  if (!Object.hasOwn(record, key)) {
    Object.defineProperty(record, key, { value: create(), enumerable: true, writable: true });
  }
  return record[key] as Value;
}
