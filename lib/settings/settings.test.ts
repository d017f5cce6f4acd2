import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import type { LimitSettings } from '../rate-limits/schema.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import {
  changeSettings,
  DEFAULT_PREFERENCES,
  DEFAULT_TENANT_SETTINGS,
  DEFAULT_WORKSPACE_SETTINGS,
  readSettings,
  settingsChangeSchema,
} from './index.ts';
import type { SettingsChange } from './schema.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);
beforeEach(() => systemDatabase().execute`DELETE FROM setting`);

const member: Principal = { ...LOCAL_OWNER, userId: 'mia', role: 'member' };

describe('settings', () => {
  it('are the defaults until somebody changes them', async () => {
    expect(await readSettings(LOCAL_OWNER, 'guide')).toEqual({
      preferences: DEFAULT_PREFERENCES,
      workspace: DEFAULT_WORKSPACE_SETTINGS,
      tenant: DEFAULT_TENANT_SETTINGS,
    });
  });

  it('change only what is named, also when two change at once', async () => {
    await Promise.all([
      changeSettings(LOCAL_OWNER, 'guide', { preferences: { language: 'de' } }),
      changeSettings(LOCAL_OWNER, 'guide', { preferences: { citations: false } }),
    ]);
    const after = await changeSettings(LOCAL_OWNER, 'guide', {
      workspace: { decisionExpiryHours: 2 },
    });
    expect(after).toEqual({
      preferences: { ...DEFAULT_PREFERENCES, language: 'de', citations: false },
      workspace: { memoryEnabled: true, decisionExpiryHours: 2 },
      tenant: DEFAULT_TENANT_SETTINGS,
    });
    const reset = await changeSettings(LOCAL_OWNER, 'guide', {
      workspace: { decisionExpiryHours: null },
    });
    expect(reset.workspace.decisionExpiryHours).toBeNull();
  });

  it('of limits change by kind and field, also when two change at once', async () => {
    const admin = { ...LOCAL_OWNER, tenantId: 'limited' };
    const change = (limits: LimitSettings) =>
      changeSettings(admin, 'guide', { tenant: { limits } });
    await Promise.all([
      change({ runs: { perUser: 1 } }),
      change({ runs: { perTenant: 2 } }),
      change({ uploads: { perUser: 3 } }),
    ]);
    const { tenant } = await change({ notes: { perUser: 4, perTenant: null } });
    expect(tenant.limits).toEqual({
      runs: { perUser: 1, perTenant: 2 },
      uploads: { perUser: 3 },
      notes: { perUser: 4 },
    });
    const after = await change({ runs: { perUser: null }, uploads: { perUser: null } });
    expect(after.tenant.limits).toEqual({ runs: { perTenant: 2 }, notes: { perUser: 4 } });
    const { events } = await listAudit(admin);
    expect(events.slice(0, 3).map(({ subject, details }) => [subject, details])).toEqual([
      ['tenant.limits.uploads.perUser', { before: 3, after: null }],
      ['tenant.limits.runs.perUser', { before: 1, after: null }],
      ['tenant.limits.notes.perUser', { before: null, after: 4 }],
    ]);
  });

  it('keep users, workspaces and tenants apart', async () => {
    await changeSettings(LOCAL_OWNER, 'guide', {
      preferences: { expertise: 'expert' },
      workspace: { memoryEnabled: false },
      tenant: { widgets: false },
    });
    const stranger = { ...LOCAL_OWNER, tenantId: 'elsewhere' };
    const others = [await readSettings(member, 'other'), await readSettings(stranger, 'guide')];
    for (const other of others) {
      expect(other.preferences).toEqual(DEFAULT_PREFERENCES);
      expect(other.workspace).toEqual(DEFAULT_WORKSPACE_SETTINGS);
    }
    expect((await readSettings(member, 'guide')).workspace.memoryEnabled).toBe(false);
    expect((await readSettings(member, 'other')).tenant.widgets).toBe(false);
    expect((await readSettings(stranger, 'guide')).tenant).toEqual(DEFAULT_TENANT_SETTINGS);
  });

  it('that hold for others are written down, with what they were', async () => {
    const admin = { ...LOCAL_OWNER, tenantId: 'logged', role: 'admin' as const };
    const change = (changed: SettingsChange) => changeSettings(admin, 'guide', changed);
    await change({ tenant: { widgets: false }, workspace: { memoryEnabled: false } });
    await change({ tenant: { widgets: true, limits: { runs: { perUser: 5 } } } });
    await change({ tenant: { widgets: true }, preferences: { citations: false } });
    const { events } = await listAudit(admin);
    expect(events.map(({ subject, details }) => [subject, details])).toEqual([
      ['tenant.limits.runs.perUser', { before: null, after: 5 }],
      ['tenant.widgets', { before: false, after: true }],
      ['tenant.widgets', { before: null, after: false }],
      ['workspace.memoryEnabled', { before: null, after: false }],
    ]);
    expect(events[0]).toMatchObject({ action: 'setting.changed', actor: admin.userId });
    expect(events.map(({ workspaceId }) => workspaceId)).toEqual([null, null, null, 'guide']);
    const asMember = { ...admin, role: 'member' as const };
    await expect(
      changeSettings(asMember, 'guide', { tenant: { widgets: false } }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await listAudit(admin)).events).toHaveLength(4);
  });

  it('let members change their own preferences, not the workspace', async () => {
    const change = {
      preferences: { language: 'en' },
      workspace: { memoryEnabled: false },
    } as const;
    await expect(changeSettings(member, 'guide', change)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const forAll = changeSettings(member, 'guide', { tenant: { widgets: false } });
    await expect(forAll).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await readSettings(member, 'guide')).toEqual(await readSettings(LOCAL_OWNER, 'guide'));
    const own = await changeSettings(member, 'guide', { preferences: change.preferences });
    expect(own.preferences.language).toBe('en');
  });

  it('outlive a stored value that does not fit any more', async () => {
    await systemDatabase().execute`
      INSERT INTO setting (tenant_id, scope, name, value) VALUES ('local', 'owner', 'preferences',
        '{"language": "la", "expertise": "expert", "gone": 1}'), ('local', 'guide', 'workspace', '[]')`;
    const { preferences, workspace } = await readSettings(LOCAL_OWNER, 'guide');
    expect(preferences).toEqual({ ...DEFAULT_PREFERENCES, expertise: 'expert' });
    expect(workspace).toEqual(DEFAULT_WORKSPACE_SETTINGS);
  });

  it('refuse what they do not know', () => {
    for (const wrong of [
      { preferences: { langauge: 'de' } },
      { preferences: { language: 'fr' } },
      { workspace: { decisionExpiryHours: 0 } },
      { theme: 'dark' },
    ]) {
      expect(settingsChangeSchema.safeParse(wrong).success).toBe(false);
    }
    expect(settingsChangeSchema.parse({ preferences: { citations: false } })).toEqual({
      preferences: { citations: false },
    });
  });
});
