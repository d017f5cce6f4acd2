import { beforeAll, expect, it } from 'vitest';
import { LOCAL_OWNER } from '@/lib/auth';
import { systemDatabase } from '@/lib/database';
import { rememberRun } from '@/lib/memory';
import { settingsAnswerSchema } from '@/lib/settings';
import { ensureLocalTenant } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import { PATCH as change, GET as settings } from '../settings/route.ts';
import { DELETE as forget } from './[id]/route.ts';
import { GET as list } from './route.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

async function call(
  route: Route,
  { method = 'GET', query = '', body, ...params }: Record<string, string>,
) {
  const headers = { host: 'localhost', 'content-type': 'application/json' };
  const request = new Request(`http://localhost/${query}`, { method, headers, body });
  const response = await route(request, { params: Promise.resolve({ slug: 'guide', ...params }) });
  return { status: response.status, json: await response.json() };
}

it('lists, filters and forgets memories over HTTP', async () => {
  await systemDatabase().execute`
    INSERT INTO thread (id, tenant_id, workspace_id, user_id, title)
    VALUES ('talk', 'local', 'guide', 'owner', 'Our talk')`;
  await rememberRun({ ...LOCAL_OWNER, workspaceId: 'guide', threadId: 'talk' }, 'r', [
    { id: 'q', role: 'user', content: 'Where is the cache?' },
    { id: 'a', role: 'assistant', content: 'In Redis.' },
  ]);
  const listed = await call(list, { query: '?q=cache' });
  expect(listed.json).toMatchObject({
    memories: [{ id: 'r', answer: 'In Redis.' }],
    nextCursor: null,
  });
  expect((await call(list, { query: '?q=zebra' })).json.memories).toEqual([]);
  expect((await call(list, { query: '?cursor=x' })).status).toBe(400);
  expect((await call(list, { slug: 'nowhere' })).status).toBe(404);
  expect(await call(forget, { method: 'DELETE', id: 'r' })).toMatchObject({ status: 200 });
  expect(await call(forget, { method: 'DELETE', id: 'r' })).toMatchObject({ status: 404 });
});

it('shows and changes settings over HTTP', async () => {
  const before = await call(settings, {});
  expect(before.json).toMatchObject({
    preferences: { language: 'auto', queueDelivery: 'steer' },
    workspace: { memoryEnabled: true },
    webSearch: { available: false, reason: 'not_set_up' },
  });
  expect(settingsAnswerSchema.parse(before.json)).toEqual(before.json);
  const patch = (value: unknown) => call(change, { method: 'PATCH', body: JSON.stringify(value) });
  const changed = await patch({
    preferences: { language: 'de' },
    workspace: { memoryEnabled: false },
  });
  expect(changed.json).toEqual({
    ...before.json,
    preferences: { ...before.json.preferences, language: 'de' },
    workspace: { ...before.json.workspace, memoryEnabled: false },
  });
  expect((await call(settings, {})).json).toEqual(changed.json);
  const wrong = await patch({ preferences: { language: 'fr' } });
  expect(wrong).toMatchObject({ status: 400, json: { error: { code: 'INVALID_REQUEST' } } });
  expect(wrong.json.error.message).toContain('preferences.language');
});
