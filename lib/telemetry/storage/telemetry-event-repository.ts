import { systemDatabase } from '../../database/index.ts';
import type { Redacted } from '../../redaction/index.ts';
import type { EventRow } from '../read-event.ts';

type Database = Pick<ReturnType<typeof systemDatabase>, 'query'>;

/**
 * Stores events of any tenants in one statement.
 * @returns of those with an id of their browser, the ids that were new
 */
export async function insertEvents(
  db: Database,
  rows: readonly Redacted<EventRow>[],
): Promise<Set<string>> {
  const stored = await db.query<{ clientId: string }>`
    WITH stored AS (
      INSERT INTO telemetry_event
        (tenant_id, workspace_id, thread_id, run_id, client_id, at, name, failed, properties)
      SELECT "tenantId", "workspaceId", "threadId", "runId", "clientId", at, name, failed, properties
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given("tenantId" text,
        "workspaceId" text, "threadId" text, "runId" text, "clientId" uuid, at timestamptz,
        name text, failed boolean, properties jsonb)
      ON CONFLICT (client_id) WHERE client_id IS NOT NULL DO NOTHING
      RETURNING client_id
    )
    SELECT client_id::text AS "clientId" FROM stored WHERE client_id IS NOT NULL`;
  return new Set(stored.map(({ clientId }) => clientId));
}

/** Deletes at most `limit` events from before `cutoff`, of all tenants. @returns how many */
export async function deleteEventsBefore(cutoff: Date, limit: number): Promise<number> {
  return systemDatabase().execute`
    DELETE FROM telemetry_event WHERE seq IN (
      SELECT seq FROM telemetry_event WHERE at < ${cutoff} LIMIT ${limit})`;
}
