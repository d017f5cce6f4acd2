import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { MetricName } from '../metrics/metric-definitions.ts';
import type { Resolution } from '../storage/rollup-repository.ts';

/** The part of the roll-ups that is looked at, in steps from `from` on. */
export type Part = { resolution: Resolution; from: Date; to: Date; stepMs: number };

export type StepFigure = {
  /** Counted from `from`. */
  step: number;
  metric: MetricName;
  dimension: string;
  count: number;
  sum: number;
};

/** How the metrics of `metrics` went, a row for each step and label that has something. */
export async function listSteps(
  tenantId: string,
  { resolution, from, to, stepMs }: Part,
  metrics: readonly MetricName[],
): Promise<StepFigure[]> {
  return tenantDatabase(tenantId).query<StepFigure>`
    SELECT floor(extract(epoch FROM at - ${from}::timestamptz) * 1000 / ${stepMs}::float8)::int AS step,
      metric, dimension, sum(count)::float8 AS count, sum(sum) AS sum
    FROM telemetry_rollup
    WHERE tenant_id = ${TENANT} AND resolution = ${resolution} AND at >= ${from} AND at < ${to}
      AND metric = ANY(${metrics}::text[])
    GROUP BY 1, 2, 3`;
}

export type StepBin = { step: number; metric: MetricName; bin: number; count: number };

/** The histograms of durations over all labels, a row for each step and bin that has something. */
export async function listStepBins(
  tenantId: string,
  { resolution, from, to, stepMs }: Part,
  metrics: readonly MetricName[],
): Promise<StepBin[]> {
  return tenantDatabase(tenantId).query<StepBin>`
    SELECT floor(extract(epoch FROM at - ${from}::timestamptz) * 1000 / ${stepMs}::float8)::int AS step,
      metric, bin::int AS bin, sum(count)::float8 AS count
    FROM telemetry_rollup
    WHERE tenant_id = ${TENANT} AND resolution = ${resolution} AND at >= ${from} AND at < ${to}
      AND metric = ANY(${metrics}::text[])
    GROUP BY 1, 2, 3`;
}

export type TotalFigure = Omit<StepFigure, 'step'> & { bin: number };

/** Every figure over the whole time, a row for each label and bin. */
export async function listTotals(
  tenantId: string,
  { resolution, from, to }: Part,
): Promise<TotalFigure[]> {
  return tenantDatabase(tenantId).query<TotalFigure>`
    SELECT metric, dimension, bin::int AS bin, sum(count)::float8 AS count, sum(sum) AS sum
    FROM telemetry_rollup
    WHERE tenant_id = ${TENANT} AND resolution = ${resolution} AND at >= ${from} AND at < ${to}
    GROUP BY 1, 2, 3`;
}
