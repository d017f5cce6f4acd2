import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Resolver } from './resolve-address.ts';
import { type SafeFetchOptions, safeFetch } from './safe-fetch.ts';

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const loopback: Resolver = async () => [{ address: '127.0.0.1', family: 4 }];
const get = (url: string, allowedHosts: string, options?: SafeFetchOptions, resolve = loopback) =>
  safeFetch(url, options, { allowedHosts, resolve });

describe('safeFetch', () => {
  it('brings bytes, type and the final address, unpacked', async () => {
    const host = await serve((request, response) => {
      if (request.url === '/old') return response.writeHead(302, { location: '/new#top' }).end();
      response.writeHead(200, {
        'content-type': 'Text/HTML; charset="ISO-8859-1"',
        'content-encoding': 'gzip',
      });
      response.end(gzipSync('hello'));
    });
    const result = await get(`http://${host}/old`, host);
    expect(result).toMatchObject({
      url: `http://${host}/new`,
      mediaType: 'text/html',
      charset: 'ISO-8859-1',
    });
    expect(Buffer.from(result.bytes).toString()).toBe('hello');
  });

  it('refuses a redirect into the private network', async () => {
    const reached = vi.fn();
    const inside = await serve((_request, response) => {
      reached();
      response.end('secret');
    });
    const outside = await serve((_request, response) =>
      response.writeHead(307, { location: `http://${inside}/` }).end(),
    );
    await expect(get(`http://${outside}/`, outside)).rejects.toMatchObject({ code: 'URL_BLOCKED' });
    expect(reached).not.toHaveBeenCalled();
  });

  it('refuses names that resolve to private addresses, also among public ones', async () => {
    const mixed: Resolver = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '::1', family: 6 },
    ];
    await expect(get('http://inside.test/', '')).rejects.toMatchObject({ code: 'URL_BLOCKED' });
    await expect(get('http://mixed.test/', '', {}, mixed)).rejects.toMatchObject({
      code: 'URL_BLOCKED',
    });
  });

  it('connects to the addresses it checked and never asks the name again', async () => {
    const host = await serve((request, response) => response.end(request.headers.host));
    const port = host.split(':')[1];
    const answers = ['127.0.0.1', '192.0.2.1'];
    const rebinding = vi.fn<Resolver>(async () => [{ address: answers.shift() ?? '', family: 4 }]);
    const result = await get(`http://rebind.test:${port}/`, 'rebind.test', {}, rebinding);
    expect(Buffer.from(result.bytes).toString()).toBe(`rebind.test:${port}`);
    expect(rebinding).toHaveBeenCalledTimes(1);
  });

  it('checks a name anew on every hop', async () => {
    const host = await serve((_request, response) =>
      response.writeHead(301, { location: 'http://rebind.test/' }).end(),
    );
    await expect(get(`http://${host}/`, host)).rejects.toMatchObject({ code: 'URL_BLOCKED' });
  });

  it('gives up a redirect circle', async () => {
    const host = await serve((_request, response) =>
      response.writeHead(302, { location: '/again' }).end(),
    );
    await expect(get(`http://${host}/`, host)).rejects.toMatchObject({
      code: 'URL_FETCH_FAILED',
      message: expect.stringContaining('redirects too often'),
    });
  });

  it('ends a response that trickles for ever', async () => {
    const host = await serve((_request, response) => {
      const timer = setInterval(() => response.write('.'), 5);
      response.on('close', () => clearInterval(timer));
    });
    await expect(get(`http://${host}/`, host, { totalMs: 200 })).rejects.toMatchObject({
      code: 'URL_FETCH_FAILED',
      message: expect.stringContaining('too long'),
    });
  });

  it('ends a server that never answers', async () => {
    const host = await serve(() => {});
    await expect(get(`http://${host}/`, host, { headersMs: 100 })).rejects.toMatchObject({
      code: 'URL_FETCH_FAILED',
      message: expect.stringContaining('too long'),
    });
  });

  it('stops at the size cap, plain and packed', async () => {
    const host = await serve((request, response) => {
      if (request.url === '/bomb') {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        return response.end(gzipSync(Buffer.alloc(20_000_000)));
      }
      response.end(Buffer.alloc(2_000_000));
    });
    for (const path of ['/plain', '/bomb']) {
      await expect(
        get(`http://${host}${path}`, host, { maxBytes: 1_000_000 }),
      ).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    }
  });

  it('refuses other media types than the accepted ones', async () => {
    const host = await serve((request, response) =>
      response.writeHead(200, { 'content-type': request.url?.slice(1) }).end('x'),
    );
    const options = { accept: ['text/*', 'application/pdf'] };
    await expect(get(`http://${host}/image/png`, host, options)).rejects.toMatchObject({
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: expect.stringContaining('image/png'),
    });
    await expect(get(`http://${host}/text/plain`, host, options)).resolves.toBeDefined();
  });

  it('says what happened: status, damage, nobody there, unknown packing', async () => {
    const host = await serve((request, response) => {
      if (request.url === '/404') return response.writeHead(404).end();
      const coding = request.url === '/odd' ? 'zstd-odd' : 'gzip';
      response.writeHead(200, { 'content-encoding': coding }).end('not gzip');
    });
    const says = (path: string, text: string) =>
      expect(get(`http://${host}${path}`, host)).rejects.toMatchObject({
        code: 'URL_FETCH_FAILED',
        message: expect.stringContaining(text),
      });
    await says('/404', 'status 404');
    await says('/broken', 'damaged');
    await says('/odd', 'zstd-odd');
    await expect(get('http://127.0.0.1:1/', '127.0.0.1:1')).rejects.toMatchObject({
      message: expect.stringContaining('could not be reached'),
    });
    const nobody: Resolver = async () => Promise.reject(new Error('ENOTFOUND'));
    await expect(get('http://nobody.test/', '', {}, nobody)).rejects.toMatchObject({
      message: expect.stringContaining('was not found'),
    });
  });

  it("ends with the caller's reason when the caller stops it", async () => {
    const host = await serve(() => {});
    const controller = new AbortController();
    const running = get(`http://${host}/`, host, { signal: controller.signal });
    controller.abort(new Error('stopped by the user'));
    await expect(running).rejects.toThrow('stopped by the user');
  });
});
