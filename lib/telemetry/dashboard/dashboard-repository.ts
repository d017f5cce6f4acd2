import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { MetricName } from '../metrics/metric-definitions.ts';
import type { Resolution } from '../storage/rollup-repository.ts';

/** The part of the roll-ups that is looked at, in steps from `from` on. */
export type Part = { resolution: Resolution; from: Date; to: Date; stepMs: number };

export type StepFigure = {
  /** Counted from `from`. */
  step: number;
  metric: MetricName;
  /** Empty for a duration: its steps are over all labels. */
  dimension: string;
  bin: number;
  count: number;
  sum: number;
};
export type TotalFigure = Omit<StepFigure, 'step'>;

/**
 * How the metrics went and what they came to, in one pass over the roll-ups: a row for each step and
 * label that has something (of `durations`, each step and bin), and one for each label and bin over
 * the whole time.
 */
export async function listFigures(
  tenantId: string,
  { resolution, from, to, stepMs }: Part,
  durations: readonly MetricName[],
): Promise<{ steps: StepFigure[]; totals: TotalFigure[] }> {
  const rows = await tenantDatabase(tenantId).query<TotalFigure & { step: number | null }>`
    SELECT round(extract(epoch FROM start - ${from}::timestamptz) * 1000 / ${stepMs}::float8)::int AS step,
      metric, coalesce(label, dimension) AS dimension, bin, count, sum
    FROM (
      SELECT start, metric, label, dimension, bin, sum(count)::float8 AS count, sum(sum) AS sum
      FROM (
        SELECT date_bin(make_interval(secs => ${stepMs / 1_000}::float8), at, ${from}::timestamptz) AS start,
          metric, dimension, bin::int AS bin, count, sum,
          CASE WHEN metric = ANY(${durations}::text[]) THEN '' ELSE dimension END AS label
        FROM telemetry_rollup
        WHERE tenant_id = ${TENANT} AND resolution = ${resolution} AND at >= ${from} AND at < ${to}
      ) AS figures
      GROUP BY GROUPING SETS ((start, metric, label, bin), (metric, dimension, bin))
    ) AS sums`;
  const isStep = (row: (typeof rows)[number]): row is StepFigure => row.step !== null;
  return { steps: rows.filter(isStep), totals: rows.filter((row) => !isStep(row)) };
}

/** The figures of `metrics` over the whole time, a row for each label and bin. */
export async function listTotals(
  tenantId: string,
  { resolution, from, to }: Part,
  metrics: readonly MetricName[],
): Promise<TotalFigure[]> {
  return tenantDatabase(tenantId).query<TotalFigure>`
    SELECT metric, dimension, bin::int AS bin, sum(count)::float8 AS count, sum(sum) AS sum
    FROM telemetry_rollup
    WHERE tenant_id = ${TENANT} AND resolution = ${resolution} AND at >= ${from} AND at < ${to}
      AND metric = ANY(${metrics}::text[])
    GROUP BY 1, 2, 3`;
}
