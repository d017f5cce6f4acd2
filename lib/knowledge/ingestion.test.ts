import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8 } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { tenantDatabase } from '../database/index.ts';
import { type FeedEvent, subscribeFeed } from '../feed/index.ts';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { claimNextDocument } from './document-claim-repository.ts';
import {
  addDocument,
  addUrl,
  cancelDocument,
  type DocumentSummary,
  deleteDocument,
  getDocument,
  listDocuments,
  readDocumentFile,
  renameDocument,
  retryDocument,
  startIngestion,
} from './index.ts';

vi.hoisted(() => vi.stubEnv('FETCH_ALLOWED_HOSTS', '127.0.0.1'));
withTestDatabase();

const { tenantId, userId: createdBy } = LOCAL_OWNER;
const scope = { tenantId, workspaceId: GUIDE_WORKSPACE.id };
const models = () => tenantDatabase(tenantId).models;
const SETTLED = ['ready', 'failed', 'cancelled'];

const upload = (text: string | Uint8Array, fileName = 'note.md') =>
  addDocument(scope, {
    fileName,
    bytes: typeof text === 'string' ? strToU8(text) : text,
    mediaType: 'text/plain; charset=x',
    createdBy,
  });

async function settled(id: string): Promise<DocumentSummary> {
  return vi.waitFor(
    async () => {
      const document = await getDocument(tenantId, id);
      expect(SETTLED).toContain(document.status);
      return document;
    },
    { timeout: 30_000, interval: 50 },
  );
}

async function added(text: string | Uint8Array, fileName?: string): Promise<DocumentSummary> {
  return settled((await upload(text, fileName)).document.id);
}

let stop: (() => Promise<void>) | undefined;
const start = () => {
  stop = startIngestion();
};
beforeAll(ensureLocalTenant);
afterEach(async () => {
  await stop?.();
  await models().document.deleteMany({});
});

describe('ingestion', () => {
  it('makes a document ready, with its text, title and exact chunks, and tells the feed', async () => {
    const events: FeedEvent[] = [];
    const unsubscribe = subscribeFeed(tenantId, scope.workspaceId, (event) => events.push(event));
    const text = '# Tide tables\n\nHigh water is at noon.\r\n\n## Low\n\nLow water follows.';
    const { id } = (await upload(text, 'C:\\files\\tides.md')).document;
    start();
    await settled(id);
    const document = await getDocument(tenantId, id);
    expect(document).toMatchObject({
      title: 'Tide tables',
      fileName: 'tides.md',
      kind: 'markdown',
      origin: 'upload',
      status: 'ready',
      progress: 100,
      sizeBytes: text.length,
      text: text.replace('\r', ''),
    });
    const chunks = await models().chunk.findMany({ orderBy: { ordinal: 'asc' } });
    expect(chunks.map(({ headings }) => headings)).toEqual([
      ['Tide tables'],
      ['Tide tables', 'Low'],
    ]);
    for (const chunk of chunks) {
      expect(document.text.slice(chunk.startOffset, chunk.endOffset)).toBe(chunk.text);
    }
    await vi.waitFor(() => {
      const seen = events.flatMap((event) =>
        event.type === 'document' ? event.document.status : [],
      );
      expect(seen).toEqual(expect.arrayContaining(['queued', 'parsing', 'indexing', 'ready']));
    });
    unsubscribe();
  });

  it('keeps the bytes as they came', async () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
    const { document } = await upload(bytes, 'ä "b".txt');
    const file = await readDocumentFile(tenantId, document.id);
    expect(file).toMatchObject({ fileName: 'ä "b".txt', mediaType: 'text/plain' });
    expect(Buffer.from(file.bytes)).toEqual(Buffer.from(bytes));
  });

  it('adds the same content once, also when it is sent twice at the same time', async () => {
    const results = await Promise.all([upload('same'), upload('same', 'other.txt')]);
    expect(results.map(({ duplicate }) => duplicate).toSorted()).toEqual([false, true]);
    expect(new Set(results.map(({ document }) => document.id)).size).toBe(1);
  });

  it('says why a file cannot be read, and lives on', async () => {
    start();
    const broken = await added('%PDF-1.7 and nothing', 'broken.pdf');
    expect(broken).toMatchObject({ status: 'failed', errorCode: 'DOCUMENT_UNREADABLE' });
    expect(broken.errorMessage).toContain('damaged');
    expect(await added('fine')).toMatchObject({ status: 'ready' });
  });

  it('refuses at once what needs no parsing to refuse', async () => {
    await expect(upload('')).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    await expect(upload(new Uint8Array(64), 'a.txt')).rejects.toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    await expect(upload(new Uint8Array(26 * 1024 * 1024))).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
    expect(await listDocuments(scope)).toEqual([]);
  });

  it('takes a failed document up again by retry and by adding it again', async () => {
    start();
    const { id } = await added('%PDF-1.7 x', 'x.pdf');
    await retryDocument(tenantId, id);
    expect(await settled(id)).toMatchObject({ status: 'failed' });
    const again = await upload('%PDF-1.7 x', 'x.pdf');
    expect(again).toMatchObject({ duplicate: true, document: { id } });
    expect(again.document.status).not.toBe('failed');
    await settled(id);
  });

  it('cancels what waits, and reads it after all when asked to', async () => {
    const { document } = await upload('# Later\n\ntext');
    expect(await cancelDocument(tenantId, document.id)).toMatchObject({ status: 'cancelled' });
    start();
    await retryDocument(tenantId, document.id);
    expect(await settled(document.id)).toMatchObject({ status: 'ready', title: 'Later' });
    expect(await cancelDocument(tenantId, document.id)).toMatchObject({ status: 'ready' });
  });

  it('cancels in the middle of indexing and leaves nothing behind', async () => {
    const { document } = await upload(
      'A sentence that fills the page. '.repeat(20_000),
      'long.txt',
    );
    const indexing = new Promise<void>((resolve) => {
      subscribeFeed(tenantId, scope.workspaceId, (event) => {
        if (event.type === 'document' && event.document.status === 'indexing') resolve();
      });
    });
    start();
    await indexing;
    await cancelDocument(tenantId, document.id);
    await stop?.();
    expect(await getDocument(tenantId, document.id)).toMatchObject({ status: 'cancelled' });
    expect(await models().chunk.count({ where: { documentId: document.id } })).toBe(0);
  });

  it('puts work back into the queue when the server stops, and ends it after the restart', async () => {
    const { document } = await upload('Another long page of text. '.repeat(20_000), 'long.txt');
    start();
    await vi.waitFor(
      async () => expect((await getDocument(tenantId, document.id)).status).not.toBe('queued'),
      { timeout: 10_000 },
    );
    await stop?.();
    expect(await getDocument(tenantId, document.id)).toMatchObject({ status: 'queued' });
    start();
    expect(await settled(document.id)).toMatchObject({ status: 'ready' });
    const chunks = await models().chunk.findMany({ where: { documentId: document.id } });
    expect(new Set(chunks.map(({ ordinal }) => ordinal)).size).toBe(chunks.length);
  });

  it('takes over what a dead server left half done, without doubling it', async () => {
    const { document } = await upload('# One\n\na\n\n# Two\n\nb');
    await claimNextDocument('dead', -1);
    const half = { documentId: document.id, workspaceId: scope.workspaceId, tenantId };
    await models().chunk.create({
      data: { ...half, ordinal: 0, text: 'half', startOffset: 0, endOffset: 4, termCount: 1 },
    });
    start();
    expect(await settled(document.id)).toMatchObject({ status: 'ready' });
    expect(await models().chunk.count({ where: { documentId: document.id } })).toBe(2);
  });

  it('gives up a document that took the server down again and again', async () => {
    const { document } = await upload('poison');
    await models().document.updateMany({ data: { attempts: 3 } });
    start();
    expect(await settled(document.id)).toMatchObject({ status: 'failed' });
  });

  it('hands each document to one worker only', async () => {
    for (let index = 0; index < 6; index++) await upload(`text ${index}`);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) => claimNextDocument(`worker ${index}`, 60_000)),
    );
    const ids = claims.flatMap((claim) => claim?.id ?? []);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
  });

  it('deletes a document with its bytes and its index', async () => {
    start();
    const { id } = await added('gone soon');
    await deleteDocument({ tenantId, userId: 'somebody' }, id);
    const { events } = await listAudit({ ...LOCAL_OWNER, tenantId });
    expect(events[0]).toMatchObject({
      action: 'document.deleted',
      actor: 'somebody',
      subject: id,
      details: { kind: 'markdown' },
    });
    await expect(getDocument(tenantId, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await models().documentBlob.count()).toBe(0);
    expect(await models().chunk.count()).toBe(0);
  });

  it('keeps a title that somebody chose', async () => {
    const { document } = await upload('# From the text\n\nx');
    expect(await renameDocument(tenantId, document.id, 'Mine')).toMatchObject({ title: 'Mine' });
    start();
    expect(await settled(document.id)).toMatchObject({ status: 'ready', title: 'Mine' });
  });

  it('is closed to other tenants', async () => {
    const { document } = await upload('private');
    const stranger = 'stranger';
    const attempts = [
      () => getDocument(stranger, document.id),
      () => readDocumentFile(stranger, document.id),
      () => renameDocument(stranger, document.id, 'x'),
      () => cancelDocument(stranger, document.id),
      () => retryDocument(stranger, document.id),
      () => deleteDocument({ tenantId: stranger, userId: 'x' }, document.id),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await getDocument(tenantId, document.id)).toMatchObject({ status: 'queued' });
  });
});

describe('web addresses', () => {
  let server: Server;
  let content = '';
  let origin = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/missing') return response.writeHead(404).end();
      if (request.url === '/inside') {
        return response.writeHead(302, { location: 'http://[::1]/' }).end();
      }
      response.writeHead(200, { 'content-type': 'text/html' }).end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return () => server.close();
  });
  const add = (url: string) => addUrl(scope, { url, createdBy });

  it('are fetched, can be refreshed, and are not added twice', async () => {
    start();
    content = '<title>News</title><p>Version one.';
    const { document } = await add(`${origin}/news.html`);
    expect(await settled(document.id)).toMatchObject({
      status: 'ready',
      title: 'News',
      kind: 'html',
      fileName: 'news.html',
      url: `${origin}/news.html`,
    });
    expect(await add(`${origin}/news.html#part`)).toMatchObject({ duplicate: true });
    content = '<title>News</title><p>Version two.';
    await retryDocument(tenantId, document.id);
    await settled(document.id);
    expect((await getDocument(tenantId, document.id)).text).toContain('Version two.');
  });

  it('show on the document why they cannot be had', async () => {
    start();
    const missing = await add(`${origin}/missing`);
    const inside = await add(`${origin}/inside`);
    expect(await settled(missing.document.id)).toMatchObject({
      status: 'failed',
      errorCode: 'URL_FETCH_FAILED',
      errorMessage: expect.stringContaining('404'),
    });
    expect(await settled(inside.document.id)).toMatchObject({ errorCode: 'URL_BLOCKED' });
    await expect(add('http://10.0.0.1/')).rejects.toMatchObject({ code: 'URL_BLOCKED' });
  });

  it('do not bring content in that is there already', async () => {
    start();
    content = '<p>Twins.';
    await added(content, 'twin.html');
    const { document } = await add(`${origin}/twin`);
    expect(await settled(document.id)).toMatchObject({ errorCode: 'DOCUMENT_DUPLICATE' });
  });
});
