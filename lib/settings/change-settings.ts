import { appendAudit } from '../audit/index.ts';
import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { limitSettingsSchema, mergeLimits } from '../rate-limits/schema.ts';
import { announceSettings } from './announce-settings.ts';
import { describeChange } from './describe-change.ts';
import { readSettings } from './read-settings.ts';
import type { Settings, SettingsChange } from './schema.ts';
import { inSettings, mergeSetting, TENANT_SCOPE } from './setting-repository.ts';

type TenantChange = NonNullable<SettingsChange['tenant']>;
const MANAGERS: ReadonlySet<Principal['role']> = new Set(['owner', 'admin']);

/** Whether somebody changes what holds for others. */
export function mayManage({ role }: Principal): boolean {
  return MANAGERS.has(role);
}

type Values = Record<string, unknown>;

/** Lays a change over what is stored; limits by kind and field, so that no other is lost. */
function merged(before: Values, change: Values & Pick<TenantChange, 'limits'>): Values {
  if (!change.limits) return { ...before, ...change };
  const set = limitSettingsSchema.safeParse(before.limits).data ?? {};
  return { ...before, ...change, limits: mergeLimits(set, change.limits) };
}

const isChange = (part: Record<string, unknown> | undefined) =>
  part !== undefined && Object.keys(part).length > 0;

/**
 * Changes what is named and leaves the rest. What holds for others is written into the audit log.
 * @returns everything as it is now
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
  await inSettings(tenantId, async (db) => {
    if (preferences && isChange(preferences)) {
      await mergeSetting(db, { scope: userId, name: 'preferences' }, (before) => ({
        ...before,
        ...preferences,
      }));
    }
    const shared = [
      { scope: workspaceId, name: 'workspace', change: workspace },
      { scope: TENANT_SCOPE, name: 'tenant', change: tenant },
    ] as const;
    for (const { scope, name, change } of shared) {
      if (!change || !isChange(change)) continue;
      const before = await mergeSetting(db, { scope, name }, (stored) => merged(stored, change));
      const where = { workspaceId: name === 'workspace' ? workspaceId : null, actor: userId };
      await appendAudit(
        db,
        describeChange(name, before, change).map((event) => ({ ...where, ...event })),
      );
    }
  });
  announceSettings(tenantId);
  return readSettings(principal, workspaceId);
}
