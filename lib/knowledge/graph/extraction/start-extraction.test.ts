import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../../../test/database.ts';
import { setModelSettings, setProvider, withModelServer } from '../../../../test/model-server.ts';
import { LOCAL_OWNER } from '../../../auth/index.ts';
import { env } from '../../../env.ts';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '../../../workspaces/index.ts';
import { addDocument, getDocument, readGraph, startIngestion } from '../../index.ts';

withTestDatabase();
const mock = withModelServer();
const { tenantId, userId: createdBy } = LOCAL_OWNER;
const scope = { tenantId, workspaceId: GUIDE_WORKSPACE.id };

let open = 0;
const silent = createServer(() => {
  open += 1;
});
let stop: (() => Promise<void>) | undefined;
beforeAll(async () => {
  await ensureLocalTenant();
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  env().GRAPH_MODEL = 'on';
});
afterAll(async () => {
  await stop?.();
  silent.closeAllConnections();
  silent.close();
});

async function addReady(name: string, text: string): Promise<string> {
  const file = { fileName: name, bytes: strToU8(text), mediaType: 'text/plain', createdBy };
  const { id } = (await addDocument(scope, file)).document;
  await vi.waitFor(async () => expect((await getDocument(tenantId, id)).status).toBe('ready'), {
    timeout: 30_000,
    interval: 50,
  });
  return id;
}
const keysOf = async (document: string) =>
  (await readGraph(scope, { document, minimum: 1 })).entities.map(({ key }) => key);

it('documents become ready and are drawn while a provider keeps silent, and are read once it speaks', async () => {
  const { port } = silent.address() as AddressInfo;
  setModelSettings({ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` });
  stop = startIngestion();
  const first = await addReady('one.txt', 'We met Lena Halvorsen near Camp Lark.');
  await vi.waitFor(() => expect(open).toBe(1), { timeout: 20_000 });
  const second = await addReady('two.txt', 'Then Camp Plover was seen by us.');
  await vi.waitFor(async () => expect(await keysOf(second)).toContain('camp plover'), {
    timeout: 20_000,
  });
  expect(await keysOf(first)).toContain('lena halvorsen');
  expect(open).toBe(1);
  await stop();

  setProvider('openai', mock);
  const entities = [{ name: 'met', kind: 'term', words: ['met'] }];
  mock.on({ predicate: () => true }, { content: JSON.stringify({ entities }) });
  stop = startIngestion();
  await vi.waitFor(async () => expect(await keysOf(first)).toContain('met'), { timeout: 20_000 });
});
