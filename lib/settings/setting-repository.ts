import { TENANT, type TenantDatabase, tenantDatabase } from '../database/index.ts';

/** Scope of what holds in a whole tenant; no user or workspace has such an id. */
export const TENANT_SCOPE = '*';

/** A group of settings: whose they are (a user or workspace id) and what they are called. */
export type SettingKey = { scope: string; name: 'preferences' | 'workspace' | 'tenant' };

/** The stored value of a group, or undefined while nobody has set anything. */
export async function findSetting(tenantId: string, key: SettingKey): Promise<unknown> {
  const rows = await tenantDatabase(tenantId).query<{ value: unknown }>`
    SELECT value FROM setting
    WHERE tenant_id = ${TENANT} AND scope = ${key.scope} AND name = ${key.name}`;
  return rows[0]?.value;
}

/** Work on settings that is done as a whole or not at all. */
export function inSettings<T>(
  tenantId: string,
  work: (db: TenantDatabase) => Promise<T>,
): Promise<T> {
  return tenantDatabase(tenantId).transaction(work);
}

/**
 * Replaces what is stored by what `merge` makes of it; of two changes at once the second finds the
 * first.
 * @returns what was stored before
 */
export async function mergeSetting(
  db: TenantDatabase,
  key: SettingKey,
  merge: (before: Record<string, unknown>) => Record<string, unknown>,
): Promise<Record<string, unknown>> {
  await db.execute`
    INSERT INTO setting (tenant_id, scope, name, value)
    VALUES (${TENANT}, ${key.scope}, ${key.name}, '{}'::jsonb) ON CONFLICT DO NOTHING`;
  const [row] = await db.query<{ value: unknown }>`
    SELECT value FROM setting
    WHERE tenant_id = ${TENANT} AND scope = ${key.scope} AND name = ${key.name} FOR UPDATE`;
  const known = row?.value;
  const before = typeof known === 'object' && !Array.isArray(known) ? { ...known } : {};
  await db.execute`
    UPDATE setting SET value = ${JSON.stringify(merge(before))}::jsonb
    WHERE tenant_id = ${TENANT} AND scope = ${key.scope} AND name = ${key.name}`;
  return before;
}
