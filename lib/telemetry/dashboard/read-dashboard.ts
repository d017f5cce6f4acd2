import type { Principal } from '../../auth/schema.ts';
import { quantile } from '../metrics/duration-bins.ts';
import { METRICS, type MetricName } from '../metrics/metric-definitions.ts';
import { requireOperator } from '../require-operator.ts';
import type { Dashboard, QuantileSeries, Series, TimeSpan } from '../schema.ts';
import { addUpPeriod } from './add-up-period.ts';
import { choosePart, partBefore } from './choose-part.ts';
import { listFigures, listTotals, type StepFigure } from './dashboard-repository.ts';
import { own } from './own.ts';
import { measureStorage } from './storage-repository.ts';

const NAMES = Object.keys(METRICS) as MetricName[];
const DURATIONS = NAMES.filter((name) => METRICS[name].kind === 'duration');
/** What the headline figures are made of. */
const HEADLINES = [
  'runs',
  'first_token',
  'tokens_in',
  'tokens_out',
  'cost',
  'approval_wait',
] as const satisfies readonly MetricName[];

/**
 * How the copilot of a tenant did in a time. It reads roll-ups alone, so it costs the same whatever
 * number of events is behind them.
 * @throws AppError FORBIDDEN
 */
export async function readDashboard(principal: Principal, span: TimeSpan): Promise<Dashboard> {
  requireOperator(principal);
  const { tenantId } = principal;
  const now = new Date();
  const part = choosePart(span, now);
  const earlier = partBefore(part, now);
  const steps = Math.round((part.to.getTime() - part.from.getTime()) / part.stepMs);
  const [figures, before, storage] = await Promise.all([
    listFigures(tenantId, part, DURATIONS),
    earlier && listTotals(tenantId, earlier, HEADLINES),
    measureStorage(),
  ]);
  return {
    from: part.from.toISOString(),
    to: part.to.toISOString(),
    stepMs: part.stepMs,
    series: toSeries(figures.steps, steps),
    quantiles: toQuantiles(figures.steps, steps),
    ...addUpPeriod(figures.totals),
    before: before && addUpPeriod(before),
    storage,
  };
}

function toSeries(figures: readonly StepFigure[], steps: number): Dashboard['series'] {
  const series: Dashboard['series'] = {};
  for (const { step, metric, dimension, count, sum } of figures) {
    if (isDuration(metric)) continue;
    const labels = own(series, metric, (): Record<string, Series> => ({}));
    const line = own(labels, dimension, () => ({ counts: zeros(steps), sums: zeros(steps) }));
    line.counts[step] = count;
    line.sums[step] = sum;
  }
  return series;
}

function toQuantiles(figures: readonly StepFigure[], steps: number): Dashboard['quantiles'] {
  const histograms = new Map<MetricName, Map<number, number>[]>();
  for (const { step, metric, bin, count } of figures) {
    if (!isDuration(metric)) continue;
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

/** Figures of a metric that the catalogue has no more may still be there: they are none. */
const isDuration = (metric: MetricName): boolean => METRICS[metric]?.kind === 'duration';

const zeros = (length: number): number[] => new Array<number>(length).fill(0);
