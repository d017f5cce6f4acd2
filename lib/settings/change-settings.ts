import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { readSettings } from './read-settings.ts';
import type { Settings, SettingsChange } from './schema.ts';
import { mergeSetting, TENANT_SCOPE } from './setting-repository.ts';

const MANAGERS: ReadonlySet<Principal['role']> = new Set(['owner', 'admin']);

/** Whether somebody changes what holds for others. */
export function mayManage({ role }: Principal): boolean {
  return MANAGERS.has(role);
}

const isChange = (part: Record<string, unknown> | undefined) =>
  part !== undefined && Object.keys(part).length > 0;

/**
 * Changes what is named and leaves the rest. Returns everything as it is now.
 * @throws AppError FORBIDDEN when somebody else than an owner or admin changes the workspace or tenant; then nothing is changed
 */
export async function changeSettings(
  principal: Principal,
  workspaceId: string,
  { preferences, workspace, tenant }: SettingsChange,
): Promise<Settings> {
  const { tenantId, userId } = principal;
  if ((isChange(workspace) || isChange(tenant)) && !mayManage(principal)) {
    throw new AppError(
      'FORBIDDEN',
      'Only owners and admins change the settings of a workspace. Ask one of them.',
    );
  }
  if (preferences && isChange(preferences)) {
    await mergeSetting(tenantId, { scope: userId, name: 'preferences' }, preferences);
  }
  if (workspace && isChange(workspace)) {
    await mergeSetting(tenantId, { scope: workspaceId, name: 'workspace' }, workspace);
  }
  if (tenant && isChange(tenant)) {
    await mergeSetting(tenantId, { scope: TENANT_SCOPE, name: 'tenant' }, tenant);
  }
  return readSettings(principal, workspaceId);
}
