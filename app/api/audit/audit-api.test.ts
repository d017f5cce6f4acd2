import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditPageSchema } from '@/lib/audit/schema';
import { LOCAL_OWNER } from '@/lib/auth';
import { env } from '@/lib/env';
import { changeSettings } from '@/lib/settings';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import { GET as download } from './export/route.ts';
import { GET as list } from './route.ts';

withTestDatabase();
beforeAll(async () => {
  await ensureLocalTenant();
  const change = { workspace: { memoryEnabled: false }, tenant: { widgets: false } };
  await changeSettings(LOCAL_OWNER, GUIDE_WORKSPACE.id, change);
});
afterEach(() => {
  env().LOCAL_ROLE = 'owner';
});

const call = (serve: typeof list, query: string) =>
  serve(new Request(`http://localhost/api/audit?${query}`, { headers: { host: 'localhost' } }), {
    params: Promise.resolve({}),
  });

describe('GET /api/audit', () => {
  it('gives the log with the names of people and workspaces', async () => {
    const response = await call(list, 'group=setting');
    const page = auditPageSchema.parse(await response.json());
    expect(page.events).toMatchObject([
      { subject: 'tenant.widgets', actorName: LOCAL_OWNER.displayName, workspaceSlug: null },
      { subject: 'workspace.memoryEnabled', workspaceSlug: GUIDE_WORKSPACE.slug },
    ]);
    expect(page.actors).toEqual([{ id: 'owner', name: LOCAL_OWNER.displayName }]);
  });

  it.each([
    ...['group=everything', 'cursor=1%20OR%201', 'from=yesterday', 'until=2026', 'actor=a%00b'],
    ...['from=0000-01-01T00:00:00Z', 'until=0000-01-01T00:00:00Z'],
  ])('refuses %s', async (query) => {
    const response = await call(list, query);
    expect(response.status).toBe(400);
    expect((await response.json()).error.message).toContain(query.split('=')[0]);
  });

  it.each(['member', 'operator'] as const)('refuses a(n) %s', async (role) => {
    env().LOCAL_ROLE = role;
    expect((await call(list, '')).status).toBe(403);
    expect((await call(download, 'format=csv')).status).toBe(403);
  });
});

describe('GET /api/audit/export', () => {
  it('is a file that is never shown as a page', async () => {
    const response = await call(download, 'format=ndjson&group=setting');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename.*ndjson$/);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect((await response.text()).trim().split('\n')).toHaveLength(2);
    const [newest] = (await (await call(list, '')).json()).events;
    expect(newest).toMatchObject({ action: 'audit.exported', details: { group: 'setting' } });
  });

  it('needs a format', async () => {
    expect((await call(download, '')).status).toBe(400);
  });
});
