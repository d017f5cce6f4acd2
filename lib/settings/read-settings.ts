import type * as z from 'zod';
import type { Principal } from '../auth/schema.ts';
import {
  DEFAULT_PREFERENCES,
  DEFAULT_TENANT_SETTINGS,
  DEFAULT_WORKSPACE_SETTINGS,
  preferencesSchema,
  type Settings,
  type TenantSettings,
  tenantSettingsSchema,
  type WorkspaceSettings,
  workspaceSettingsSchema,
} from './schema.ts';
import { findSetting, TENANT_SCOPE } from './setting-repository.ts';

/** The stored fields that fit over the defaults; a field that does not fit must not cost the others. */
function withDefaults<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  defaults: z.infer<z.ZodObject<Shape>>,
  stored: unknown,
): z.infer<z.ZodObject<Shape>> {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const fitting = entries.filter(([name, value]) => {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    return field && (field as z.ZodType).safeParse(value).success;
  });
  return { ...defaults, ...Object.fromEntries(fitting) };
}

/** What is set for a workspace; needs no user, so that background work can ask too. */
export async function readWorkspaceSettings(
  tenantId: string,
  workspaceId: string,
): Promise<WorkspaceSettings> {
  const stored = await findSetting(tenantId, { scope: workspaceId, name: 'workspace' });
  return withDefaults(workspaceSettingsSchema, DEFAULT_WORKSPACE_SETTINGS, stored);
}

/** What is set for a whole tenant. */
export async function readTenantSettings(tenantId: string): Promise<TenantSettings> {
  const stored = await findSetting(tenantId, { scope: TENANT_SCOPE, name: 'tenant' });
  return withDefaults(tenantSettingsSchema, DEFAULT_TENANT_SETTINGS, stored);
}

/** The person's preferences and the workspace's settings, with defaults for what nobody has set. */
export async function readSettings(principal: Principal, workspaceId: string): Promise<Settings> {
  const { tenantId, userId } = principal;
  const [stored, workspace, tenant] = await Promise.all([
    findSetting(tenantId, { scope: userId, name: 'preferences' }),
    readWorkspaceSettings(tenantId, workspaceId),
    readTenantSettings(tenantId),
  ]);
  const preferences = withDefaults(preferencesSchema, DEFAULT_PREFERENCES, stored);
  return { preferences, workspace, tenant };
}
