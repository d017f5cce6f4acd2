import { systemDatabase } from '../../database/index.ts';
import type { Redacted } from '../../redaction/index.ts';

type Database = Pick<ReturnType<typeof systemDatabase>, 'execute'>;

export type Resolution = 'minute' | 'hour';

/** What is to be added to one figure. */
export type Increment = {
  tenantId: string;
  resolution: Resolution;
  /** Start of the minute or hour, ISO 8601. */
  at: string;
  metric: string;
  dimension: string;
  /** Of a duration; 0 for all others. */
  bin: number;
  count: number;
  sum: number;
};

/** Adds to the figures. Rows are taken in one order, so that instances do not wait for each other in a circle. */
export async function addToRollups(
  db: Database,
  increments: Redacted<readonly Increment[]>,
): Promise<void> {
  await db.execute`
    INSERT INTO telemetry_rollup AS had
      (tenant_id, resolution, at, metric, dimension, bin, count, sum)
    SELECT "tenantId", resolution, at, metric, dimension, bin, count, sum
    FROM jsonb_to_recordset(${JSON.stringify(increments)}::jsonb) AS given("tenantId" text,
      resolution text, at timestamptz, metric text, dimension text, bin smallint, count bigint,
      sum float8)
    ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (tenant_id, resolution, at, metric, dimension, bin)
    DO UPDATE SET count = had.count + excluded.count, sum = had.sum + excluded.sum`;
}

/** Deletes the figures of one resolution from before `cutoff`. @returns how many */
export async function deleteRollupsBefore(resolution: Resolution, cutoff: Date): Promise<number> {
  return systemDatabase().execute`
    DELETE FROM telemetry_rollup WHERE resolution = ${resolution} AND at < ${cutoff}`;
}

/** Makes the room of what was deleted and changed usable again. */
export async function vacuumTelemetry(): Promise<void> {
  const db = systemDatabase();
  await db.execute`VACUUM (ANALYZE) telemetry_rollup`;
  await db.execute`VACUUM (ANALYZE) telemetry_event`;
}
