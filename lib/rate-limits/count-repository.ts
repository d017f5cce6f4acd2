import { systemDatabase, TENANT, tenantDatabase } from '../database/index.ts';
import { type Counted, type Verdicts, WHOLE_TENANT } from './memory-counts.ts';
import { costMs, slackMs, type Verdict } from './steady-limit.ts';

type Row = { own: number | null; tenant: number | null; ownBefore: number; tenantBefore: number };

/**
 * Counts a request for all instances, in one statement and by the database's clock. The tenant's limit
 * is counted only behind the user's own, so that one user who sends too much takes nothing from others.
 * Times are seconds in the database.
 */
export async function takeShared(counted: Counted): Promise<Verdicts> {
  const { tenantId, kind, subject, perUser, perTenant } = counted;
  const [ownCost, ownSlack] = [costMs(perUser) / 1_000, slackMs(perUser) / 1_000];
  const [allCost, allSlack] = [costMs(perTenant) / 1_000, slackMs(perTenant) / 1_000];
  const [row] = await tenantDatabase(tenantId).query<Row>`
    WITH clock AS MATERIALIZED (SELECT extract(epoch FROM clock_timestamp())::float8 AS now),
    own AS (
      INSERT INTO rate_limit AS kept (tenant_id, kind, subject, busy_until)
      SELECT ${TENANT}, ${kind}, ${subject}, now + ${ownCost}::float8 FROM clock
      ON CONFLICT (tenant_id, kind, subject) DO UPDATE
        SET busy_until = greatest(kept.busy_until + ${ownCost}::float8, excluded.busy_until)
        WHERE kept.busy_until - (excluded.busy_until - ${ownCost}::float8) <= ${ownSlack}::float8
      RETURNING busy_until),
    whole AS (
      INSERT INTO rate_limit AS kept (tenant_id, kind, subject, busy_until)
      SELECT ${TENANT}, ${kind}, ${WHOLE_TENANT}, now + ${allCost}::float8 FROM clock, own
      ON CONFLICT (tenant_id, kind, subject) DO UPDATE
        SET busy_until = greatest(kept.busy_until + ${allCost}::float8, excluded.busy_until)
        WHERE kept.busy_until - (excluded.busy_until - ${allCost}::float8) <= ${allSlack}::float8
      RETURNING busy_until),
    before AS (
      SELECT subject, busy_until FROM rate_limit
      WHERE tenant_id = ${TENANT} AND kind = ${kind} AND subject IN (${subject}, ${WHOLE_TENANT}))
    SELECT (SELECT busy_until FROM own) - now AS own,
      (SELECT busy_until FROM whole) - now AS tenant,
      coalesce((SELECT busy_until FROM before WHERE subject = ${subject}) - now, ${ownSlack}::float8)
        AS "ownBefore",
      coalesce((SELECT busy_until FROM before WHERE subject = ${WHOLE_TENANT}) - now,
        ${allSlack}::float8) AS "tenantBefore"
    FROM clock`;
  if (!row) throw new Error('the limits were not counted');
  const own = verdict(row.own, row.ownBefore);
  return own.admitted ? { own, tenant: verdict(row.tenant, row.tenantBefore) } : { own };
}

function verdict(after: number | null, before: number): Verdict {
  return { admitted: after !== null, busyMs: (after ?? before) * 1_000 };
}

/** Forgets, for every tenant, what is not in use any more. */
export function deleteIdleCounts(): Promise<number> {
  return systemDatabase().execute`
    DELETE FROM rate_limit WHERE busy_until < extract(epoch FROM clock_timestamp())`;
}
