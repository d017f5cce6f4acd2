import { Agent, request } from 'undici';
import { env } from '../env.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { parsePublicUrl } from './address-policy.ts';
import { readResponse } from './read-response.ts';
import {
  pinnedLookup,
  type Resolver,
  resolveAddresses,
  systemResolver,
} from './resolve-address.ts';

/** What a fetch may reach; tests bring a resolver and servers of their own. */
export type FetchNetwork = { allowedHosts: string; resolve: Resolver };

export type SafeFetchOptions = {
  signal?: AbortSignal;
  /** Media types that are accepted, `text/*` style patterns allowed; anything when absent. */
  accept?: readonly string[];
  /** Caps: bytes after decompression, ms to the response's head, ms altogether. */
  maxBytes?: number;
  headersMs?: number;
  totalMs?: number;
  /** Further request headers, such as a key. A request with headers or a body follows no redirect. */
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON with POST instead of GET. */
  json?: unknown;
};

export type FetchedResource = {
  /** Where the bytes came from, after redirects. */
  url: string;
  /** `Content-Type` without parameters, lower case; empty when the server names none. */
  mediaType: string;
  charset?: string;
  bytes: Uint8Array;
};

/**
 * What can be said about an address without asking the network.
 * @throws AppError INVALID_REQUEST, URL_BLOCKED
 */
export function checkPublicUrl(input: string): URL {
  return parsePublicUrl(input, env().FETCH_ALLOWED_HOSTS);
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Gets a resource of the public internet on behalf of a user or model. Every hop is checked anew:
 * scheme, credentials, host, all resolved addresses; the connection uses exactly the checked ones.
 * @throws AppError URL_BLOCKED, URL_FETCH_FAILED, DOCUMENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE,
 *   INVALID_REQUEST, or the reason of `signal`
 */
export async function safeFetch(
  input: string,
  options: SafeFetchOptions = {},
  network: FetchNetwork = { allowedHosts: env().FETCH_ALLOWED_HOSTS, resolve: systemResolver },
): Promise<FetchedResource> {
  const limit = AbortSignal.timeout(options.totalMs ?? tunables.fetch.totalMs);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  let url = parsePublicUrl(input, network.allowedHosts);
  try {
    for (let hop = 0; hop <= tunables.fetch.maxRedirects; hop++) {
      const result = await fetchHop(url, options, network, signal);
      if (!('location' in result)) return result;
      url = parsePublicUrl(result.location, network.allowedHosts, url);
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof AppError ? error : failure(url, error, limit.aborted);
  }
  throw new AppError('URL_FETCH_FAILED', `${url.host} redirects too often.`);
}

async function fetchHop(
  url: URL,
  options: SafeFetchOptions,
  network: FetchNetwork,
  signal: AbortSignal,
): Promise<FetchedResource | { location: string }> {
  const addresses = await untilAborted(
    resolveAddresses(url, network.allowedHosts, network.resolve),
    signal,
  );
  const headersTimeout = options.headersMs ?? tunables.fetch.headersMs;
  const dispatcher = new Agent({
    connect: { lookup: pinnedLookup(addresses), timeout: headersTimeout },
    headersTimeout,
  });
  try {
    const response = await request(url, {
      dispatcher,
      signal,
      ...(options.json !== undefined && { method: 'POST', body: JSON.stringify(options.json) }),
      headers: {
        ...options.headers,
        ...(options.json !== undefined && { 'content-type': 'application/json' }),
        accept: options.accept?.join(', ') ?? '*/*',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Flightdeck',
      },
    });
    response.body.on('error', () => {});
    const location = single(response.headers.location);
    const bare = options.headers === undefined && options.json === undefined;
    if (REDIRECTS.has(response.statusCode) && location && bare) return { location };
    if (response.statusCode < 200 || response.statusCode > 299) {
      throw new AppError(
        'URL_FETCH_FAILED',
        `${url.host} answered with status ${response.statusCode}. Open the address in a browser to see why.`,
      );
    }
    const { mediaType, charset } = parseContentType(single(response.headers['content-type']));
    checkMediaType(mediaType, options.accept);
    const encoding = single(response.headers['content-encoding']);
    const maxBytes = options.maxBytes ?? tunables.fetch.maxBytes;
    const bytes = await readResponse(response.body, encoding, maxBytes, signal);
    return { url: url.href, mediaType, charset, bytes };
  } finally {
    // Not awaited: it ends the sockets, and there is nothing to wait for.
    void dispatcher.destroy();
  }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function parseContentType(header = ''): { mediaType: string; charset?: string } {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1];
  return { mediaType: (header.split(';')[0] ?? '').trim().toLowerCase(), charset };
}

function checkMediaType(mediaType: string, accept: readonly string[] | undefined): void {
  if (!accept || mediaType === '') return;
  const fits = accept.some((pattern) =>
    pattern.endsWith('/*') ? mediaType.startsWith(pattern.slice(0, -1)) : mediaType === pattern,
  );
  if (fits) return;
  throw new AppError(
    'UNSUPPORTED_MEDIA_TYPE',
    `The address delivers ${mediaType.slice(0, 80)}, which cannot be read here.`,
  );
}

/** Name look-ups cannot be cancelled; the wait for them can. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function failure(url: URL, cause: unknown, timedOut: boolean): AppError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const late = timedOut || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_CONNECT_TIMEOUT';
  const why = late
    ? 'took too long to answer. Try again later'
    : /CERT|TLS|SSL|ALTNAME/i.test(code)
      ? 'has no valid certificate'
      : code.startsWith('Z_')
        ? 'sent a damaged answer. Try again'
        : 'could not be reached. Check the address and try again';
  return new AppError('URL_FETCH_FAILED', `${url.host} ${why}.`, { cause });
}
