import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { AppError } from '../errors/index.ts';

/** Addresses that are public by number and yet answer only to the machine's own cloud. */
const CLOUD_METADATA = new Set(['168.63.129.16']);

/** Global unicast: everything IPv6 that the internet routes lies here (RFC 4291, IANA). */
const GLOBAL_UNICAST_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address of the public internet. False for loopback, private, link-local, metadata,
 * carrier-grade NAT, multicast, reserved, documentation, every IPv6 form that carries an IPv4
 * address (mapped, NAT64, 6to4, Teredo), and anything that is not an address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_UNICAST_V6);
  return !CLOUD_METADATA.has(parsed.toString());
}

/** The host and port an allow-list entry is compared with: lower case, no brackets, no final dot. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

/** `host` allows every port of it, `host:port` one. `list` is comma- or space-separated. */
export function isAllowedHost(url: URL, list: string): boolean {
  const host = hostOf(url);
  const withPort = `${host.includes(':') ? `[${host}]` : host}:${portOf(url)}`;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some(
      (entry) => entry !== '' && (entry === host || entry === `[${host}]` || entry === withPort),
    );
}

export function blocked(url: URL, why: string): AppError {
  return new AppError(
    'URL_BLOCKED',
    `${url.host} is not fetched: ${why}. An administrator can allow the host in FETCH_ALLOWED_HOSTS.`,
  );
}

const SPELT_HOST = /^[a-z][a-z0-9+.-]*:[\\/]*(?:[^\\/?#]*@)?(\[[^\]]*\]|[^\\/?#:]*)/i;

/**
 * Parses an address somebody gave, or a redirect named, and refuses what can be refused before any
 * name is resolved. A relative `location` is resolved against `base`.
 * @throws AppError INVALID_REQUEST (no URL), URL_BLOCKED
 */
export function parsePublicUrl(input: string, allowedHosts: string, base?: URL): URL {
  const text = input.trim();
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw new AppError('INVALID_REQUEST', 'This is not a web address. It starts with https://');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new AppError('URL_BLOCKED', 'Only http:// and https:// addresses are fetched.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new AppError('URL_BLOCKED', 'Addresses with a user name or password are not fetched.');
  }
  url.hash = '';
  if (isAllowedHost(url, allowedHosts)) return url;
  const host = hostOf(url);
  if (isIP(host) === 4) {
    const spelt = SPELT_HOST.exec(text.startsWith('//') ? url.protocol + text : text)?.[1];
    if (spelt !== undefined && spelt !== host) throw blocked(url, 'it hides a numeric address');
  }
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw blocked(url, 'it is an address inside a private network');
  }
  return url;
}
