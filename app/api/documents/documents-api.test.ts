import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentSummary } from '@/lib/knowledge';
import { ensureLocalTenant } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import { POST as add, GET as list } from '../workspaces/[slug]/documents/route.ts';
import { POST as addUrl } from '../workspaces/[slug]/documents/url/route.ts';
import { POST as cancel } from './[id]/cancel/route.ts';
import { GET as file } from './[id]/file/route.ts';
import { POST as retry } from './[id]/retry/route.ts';
import { GET as get, DELETE as remove, PATCH as rename } from './[id]/route.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Answer = {
  document: DocumentSummary & DocumentDetail;
  documents: DocumentSummary[];
  duplicate?: boolean;
  error: { code: string };
};

async function call(route: Route, params: Record<string, string>, init: RequestInit = {}) {
  const headers = { host: 'localhost', ...(init.headers as Record<string, string>) };
  const request = new Request('http://localhost/', { method: 'POST', ...init, headers });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, json: (await response.json()) as Answer };
}

const guide = { slug: 'guide' };
const upload = (body: string, headers: Record<string, string> = {}) =>
  call(add, guide, { body, headers: { 'content-type': 'text/markdown', ...headers } });
const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});

describe('documents over HTTP', () => {
  it('takes a file, lists it, and says when it is there already', async () => {
    const name = { 'x-file-name': encodeURIComponent('Übersicht 1.md') };
    const { status, json: answer } = await upload('# Overview', name);
    expect(status).toBe(202);
    expect(answer.document).toMatchObject({ fileName: 'Übersicht 1.md', status: 'queued' });
    const again = await upload('# Overview');
    expect(again).toMatchObject({ status: 200, json: { duplicate: true } });
    expect(again.json.document.id).toBe(answer.document.id);
    const { json: listed } = await call(list, guide, { method: 'GET' });
    expect(listed.documents.map(({ id }) => id)).toEqual([answer.document.id]);
  });

  it('opens, renames, cancels, retries and deletes one', async () => {
    const { id } = (await upload('one life')).json.document;
    const one = { id };
    const detail = await call(get, one, { method: 'GET' });
    expect(detail.json.document).toMatchObject({ id, text: '', pages: [] });
    const renamed = await call(rename, one, { ...json({ title: ' New name ' }), method: 'PATCH' });
    expect(renamed.json.document.title).toBe('New name');
    expect((await call(rename, one, { ...json({ title: ' ' }), method: 'PATCH' })).status).toBe(
      400,
    );
    expect((await call(cancel, one)).json.document.status).toBe('cancelled');
    expect((await call(retry, one)).json.document.status).toBe('queued');
    expect((await call(remove, one, { method: 'DELETE' })).status).toBe(200);
    for (const route of [get, cancel, retry, remove, file]) {
      const init = { method: route === get || route === file ? 'GET' : 'POST' };
      expect(await call(route, one, init)).toMatchObject({
        status: 404,
        json: { error: { code: 'NOT_FOUND' } },
      });
    }
  });

  it('hands files out as downloads that cannot run', async () => {
    const body = '<script>alert(1)</script><p>Hello';
    const name = { 'content-type': 'text/html', 'x-file-name': "it's%20%22here%22.html" };
    const { id } = (await upload(body, name)).json.document;
    const request = new Request('http://localhost/', { headers: { host: 'localhost' } });
    const response = await file(request, { params: Promise.resolve({ id }) });
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''it%27s%20%22here%22.html",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    ['an empty file', '', 422, 'DOCUMENT_EMPTY'],
    ['a binary file', '\u0000\u0001\u0002\u0003\u0004\u0000', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a file that is too large', 'x'.repeat(26 * 1024 * 1024), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s', async (_name, body, status, code) => {
    expect(await upload(body)).toMatchObject({ status, json: { error: { code } } });
  });

  it.each([
    [{ url: 'http://169.254.169.254/latest' }, 422, 'URL_BLOCKED'],
    [{ url: 'file:///etc/passwd' }, 422, 'URL_BLOCKED'],
    [{ url: 'nonsense' }, 400, 'INVALID_REQUEST'],
    [{}, 400, 'INVALID_REQUEST'],
  ])('refuses the address %j', async (body, status, code) => {
    expect(await call(addUrl, guide, json(body))).toMatchObject({
      status,
      json: { error: { code } },
    });
  });

  it('queues an address', async () => {
    const { status, json: answer } = await call(
      addUrl,
      guide,
      json({ url: 'https://example.com/a' }),
    );
    expect(status).toBe(202);
    expect(answer.document).toMatchObject({ origin: 'url', title: 'example.com/a' });
  });

  it('knows no other workspace and no other site', async () => {
    expect((await call(list, { slug: 'other' }, { method: 'GET' })).status).toBe(404);
    expect((await upload('x', { origin: 'https://evil.example' })).status).toBe(403);
  });
});
