import type { Principal } from '../auth/index.ts';
import { fragment, TENANT, type TenantDatabase, tenantDatabase } from '../database/index.ts';
import type { Redacted, RedactedJson } from '../redaction/index.ts';
import type { AuditFilter, NewAuditEvent, ShownAuditEvent } from './schema.ts';

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

/** The same for work that is done for several tenants at once. */
export async function insertAuditRowsAcross(
  db: Pick<TenantDatabase, 'execute'>,
  events: readonly (RedactedAuditEvent & { tenantId: string })[],
): Promise<void> {
  if (events.length === 0) return;
  await db.execute`
    INSERT INTO audit_event (tenant_id, workspace_id, actor, action, subject, details)
    SELECT e->>'tenantId', e->>'workspaceId', e->>'actor', e->>'action', e->>'subject', e->'details'
    FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS given(e, n)
    ORDER BY n`;
}

/** One, in a transaction of its own. */
export function insertAuditRow(tenantId: string, event: RedactedAuditEvent): Promise<void> {
  return insertAuditRows(tenantDatabase(tenantId), [event]);
}

/** The newest events before `cursor` that pass the filter, newest first, as this reader is shown them. */
export async function listAuditRows(
  { tenantId, userId }: Pick<Principal, 'tenantId' | 'userId'>,
  { group, actor, from, until }: AuditFilter,
  cursor: string | null,
  limit: number,
): Promise<ShownAuditEvent[]> {
  const rows = await tenantDatabase(tenantId).query<Omit<ShownAuditEvent, 'at'> & { at: Date }>`
    SELECT a.id::text AS id, a.workspace_id AS "workspaceId", a.actor, a.action, a.subject, a.details,
      a.created_at AS at, u.display_name AS "actorName", w.slug AS "workspaceSlug",
      t.id AS conversation
    FROM audit_event a LEFT JOIN app_user u ON u.id = a.actor
      LEFT JOIN workspace w ON w.id = a.workspace_id AND w.tenant_id = a.tenant_id
      LEFT JOIN thread t ON t.tenant_id = a.tenant_id AND t.user_id = ${userId}
        AND t.deleted_at IS NULL AND t.id = CASE split_part(a.action, '.', 1)
          WHEN 'thread' THEN a.subject WHEN 'share' THEN a.details->>'threadId' END
    WHERE a.tenant_id = ${TENANT} AND (${cursor}::bigint IS NULL OR a.id < ${cursor}::bigint)
      ${group ? fragment`AND a.action LIKE ${`${group}.%`}` : fragment``}
      ${actor ? fragment`AND a.actor = ${actor}` : fragment``}
      ${from ? fragment`AND a.created_at >= ${from}::timestamptz` : fragment``}
      ${until ? fragment`AND a.created_at < ${until}::timestamptz` : fragment``}
    ORDER BY a.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Who stands in the log: one look into the index for each of them, however long the log is. */
export function listActors(
  tenantId: string,
  limit: number,
): Promise<{ id: string; name: string | null }[]> {
  return tenantDatabase(tenantId).query<{ id: string; name: string | null }>`
    WITH RECURSIVE found AS (
      (SELECT actor FROM audit_event WHERE tenant_id = ${TENANT} ORDER BY actor LIMIT 1)
      UNION ALL
      SELECT (SELECT actor FROM audit_event WHERE tenant_id = ${TENANT} AND actor > found.actor
        ORDER BY actor LIMIT 1)
      FROM found WHERE found.actor IS NOT NULL)
    SELECT found.actor AS id, u.display_name AS name
    FROM found LEFT JOIN app_user u ON u.id = found.actor
    WHERE found.actor IS NOT NULL ORDER BY found.actor LIMIT ${limit}`;
}

/** Whether an actor has such an event since then. */
export async function hasEventSince(
  tenantId: string,
  { actor, action, subject }: Pick<NewAuditEvent, 'actor' | 'action' | 'subject'>,
  since: Date,
): Promise<boolean> {
  const rows = await tenantDatabase(tenantId).query`
    SELECT FROM audit_event WHERE tenant_id = ${TENANT} AND action = ${action} AND actor = ${actor}
      AND subject = ${subject} AND created_at >= ${since.toISOString()}::timestamptz LIMIT 1`;
  return rows.length > 0;
}
