import { TENANT, type TenantDatabase, tenantDatabase } from '../database/index.ts';
import type { Redacted, RedactedJson } from '../redaction/index.ts';
import type { AuditEvent, NewAuditEvent } from './schema.ts';

/** An event as it may be written down. */
export type RedactedAuditEvent = Omit<NewAuditEvent, 'subject' | 'details'> & {
  subject: Redacted<string>;
  details: RedactedJson;
};

export async function insertAuditRows(
  db: TenantDatabase,
  events: readonly RedactedAuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await db.execute`
    INSERT INTO audit_event (tenant_id, workspace_id, actor, action, subject, details)
    SELECT ${TENANT}, e->>'workspaceId', e->>'actor', e->>'action', e->>'subject', e->'details'
    FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS given(e, n)
    ORDER BY n`;
}

/** The newest events before `cursor`, newest first. */
export async function listAuditRows(
  tenantId: string,
  cursor: string | null,
  limit: number,
): Promise<AuditEvent[]> {
  const rows = await tenantDatabase(tenantId).query<Omit<AuditEvent, 'at'> & { at: Date }>`
    SELECT id::text AS id, workspace_id AS "workspaceId", actor, action, subject, details,
      created_at AS at
    FROM audit_event
    WHERE tenant_id = ${TENANT} AND (${cursor}::bigint IS NULL OR id < ${cursor}::bigint)
    ORDER BY audit_event.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
