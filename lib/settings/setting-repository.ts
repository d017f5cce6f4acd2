import { TENANT, tenantDatabase } from '../database/index.ts';

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

/** Lays `change` over what is stored, in one statement: two changes at once both last. */
export async function mergeSetting(
  tenantId: string,
  key: SettingKey,
  change: Record<string, unknown>,
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    INSERT INTO setting AS known (tenant_id, scope, name, value)
    VALUES (${TENANT}, ${key.scope}, ${key.name}, ${JSON.stringify(change)}::jsonb)
    ON CONFLICT (tenant_id, scope, name) DO UPDATE SET value =
      CASE WHEN jsonb_typeof(known.value) = 'object' THEN known.value ELSE '{}'::jsonb END
      || excluded.value`;
}
