import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { toolContext } from '../../../test/tool-context.ts';
import type { DocumentSummary } from '../../knowledge/schema.ts';
import { systemResolver } from '../../net/index.ts';
import { standardTools } from '../standard-tools.ts';
import { ingestUrlTool } from './ingest-url.ts';
import { braveSearch, searxngSearch, tavilySearch } from './search-providers.ts';
import { webSearchStatus } from './web-search-status.ts';

const servers: Server[] = [];
const signal = new AbortController().signal;

async function serve(answer: unknown, status = 200) {
  const asked: { request: IncomingMessage; body: string }[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ request, body: await text(request) });
    const headers = { 'content-type': 'application/json', location: '/elsewhere' };
    response.writeHead(status, headers).end(JSON.stringify(answer));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const network = { allowedHosts: host, resolve: systemResolver };
  return { base: `http://${host}`, network, asked };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const page = { title: 'A <b>page</b> &amp; more', url: 'https://example.org/a' };
const cleaned = [{ title: 'A page & more', url: 'https://example.org/a', snippet: 'It says so.' }];

describe('the providers of web_search', () => {
  it('Brave is asked with its key', async () => {
    const hit = { ...page, description: 'It  says\n<strong>so</strong>.' };
    const bad = { ...hit, url: 'javascript:alert(1)' };
    const { base, network, asked } = await serve({ web: { results: [bad, hit] } });
    expect(await braveSearch('key', base, network).search('a & b', signal)).toEqual(cleaned);
    expect(asked[0]?.request.headers['x-subscription-token']).toBe('key');
    expect(asked[0]?.request.url).toContain('q=a+%26+b');
  });

  it('Tavily is asked with its key', async () => {
    const { base, network, asked } = await serve({
      results: [{ ...page, content: 'It says so.' }],
    });
    expect(await tavilySearch('key', base, network).search('a', signal)).toEqual(cleaned);
    expect(asked[0]?.request.method).toBe('POST');
    expect(asked[0]?.request.headers.authorization).toBe('Bearer key');
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ query: 'a' });
  });

  it('SearXNG may be on a private address', async () => {
    const { base, asked } = await serve({ results: [{ ...page, content: 'It says so.' }] });
    expect(await searxngSearch(`${base}/search-engine`).search('a', signal)).toEqual(cleaned);
    expect(asked[0]?.request.url).toBe('/search-engine/search?q=a&format=json');
  });

  it('a key is sent to nobody that the service redirects to', async () => {
    const { base, network, asked } = await serve({}, 302);
    await expect(braveSearch('key', base, network).search('a', signal)).rejects.toMatchObject({
      code: 'URL_FETCH_FAILED',
    });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['an answer of another kind', { hello: 1 }, 200],
    ['a refusal', {}, 401],
  ])('%s is a failure that says so', async (_what, answer, status) => {
    const { base } = await serve(answer, status);
    await expect(searxngSearch(base).search('a', signal)).rejects.toMatchObject({
      code: 'URL_FETCH_FAILED',
    });
  });
});

describe('webSearchStatus', () => {
  it.each([
    [{}, { available: false, reason: 'not_set_up' }],
    [{ TAVILY_API_KEY: 'k' }, { available: true, provider: 'tavily' }],
    [{ SEARXNG_BASE_URL: 'http://localhost:1' }, { available: true, provider: 'searxng' }],
    [
      { WEB_SEARCH_PROVIDER: 'brave' as const, TAVILY_API_KEY: 'k' },
      { available: false, reason: 'setting_missing', variables: ['BRAVE_API_KEY'] },
    ],
  ])('%j', (environment, expected) => {
    expect(webSearchStatus(environment)).toMatchObject(expected);
  });

  it('without a provider the tool is not offered', () => {
    const names = (webSearch?: ReturnType<typeof braveSearch>) =>
      standardTools({ search: async () => [], webSearch }).map(({ name }) => name);
    expect(names()).not.toContain('web_search');
    expect(names(braveSearch('key'))).toContain('web_search');
    expect(new Set(names()).size).toBe(names().length);
  });
});

describe('ingest_url', () => {
  const document = (status: DocumentSummary['status'], about = {}) =>
    ({
      id: 'd',
      title: 'Page',
      status,
      progress: 40,
      errorMessage: null,
      ...about,
    }) as DocumentSummary;
  const input = { url: 'https://example.org/page#top' };

  it('waits until the page can be searched and shows how far it is', async () => {
    const states = [document('indexing'), document('ready')];
    const asked: unknown[] = [];
    const tool = ingestUrlTool(
      async (_scope, request) => {
        asked.push(request);
        return { document: document('queued'), duplicate: false };
      },
      async () => states.shift() ?? document('failed'),
    );
    const context = toolContext('');
    expect(await tool.execute({ input, signal, context })).toEqual({
      documentId: 'd',
      title: 'Page',
      url: 'https://example.org/page',
      status: 'ready',
      duplicate: false,
    });
    expect(asked).toEqual([{ url: 'https://example.org/page', createdBy: 'u' }]);
    expect(context.shown.map((chunk) => chunk.text)).toEqual([
      'queued: 40 %\n',
      'indexing: 40 %\n',
    ]);
  });

  it('fails with the reason the document gives', async () => {
    const failed = document('failed', { errorMessage: 'example.org answered with status 404.' });
    const tool = ingestUrlTool(
      async () => ({ document: document('queued'), duplicate: false }),
      async () => failed,
    );
    await expect(tool.execute({ input, signal, context: toolContext('') })).rejects.toThrow('404');
  });

  it('asks with the address that will be fetched, and not about private ones', async () => {
    const tool = ingestUrlTool(
      () => Promise.reject(new Error('not asked')),
      () => Promise.reject(new Error('not asked')),
    );
    const preview = (url: string) =>
      tool.preview?.({ input: { url }, signal, context: toolContext('') });
    expect(await preview(input.url)).toEqual({
      preview: { type: 'url', url: 'https://example.org/page' },
    });
    await expect(preview('http://169.254.169.254/')).rejects.toMatchObject({ code: 'URL_BLOCKED' });
    expect(tool.subject?.({ url: 'HTTPS://Example.org' })).toBe('https://example.org/');
  });
});
