import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '../errors/index.ts';
import { blocked, isAllowedHost, isPublicAddress } from './address-policy.ts';

export type Address = { address: string; family: 4 | 6 };
/** All addresses (A and AAAA) of a name. Rejects when there are none. */
export type Resolver = (hostname: string) => Promise<Address[]>;

export const systemResolver: Resolver = async (hostname) => {
  const found = await lookup(hostname, { all: true, order: 'verbatim' });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
};

/**
 * The addresses a connection to `url` may use. One private address among them refuses the name:
 * an honest name does not mix them, and a second look-up could pick the other one.
 * @throws AppError URL_BLOCKED, URL_FETCH_FAILED (unknown name)
 */
export async function resolveAddresses(
  url: URL,
  allowedHosts: string,
  resolve: Resolver,
): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host);
  if (literal !== 0) return [{ address: host, family: literal === 6 ? 6 : 4 }];
  const addresses = await resolve(host).catch((cause: unknown) => {
    throw new AppError('URL_FETCH_FAILED', `${host} was not found. Check the address.`, { cause });
  });
  if (addresses.length === 0) {
    throw new AppError('URL_FETCH_FAILED', `${host} was not found. Check the address.`);
  }
  if (isAllowedHost(url, allowedHosts)) return addresses;
  if (addresses.some(({ address }) => !isPublicAddress(address))) {
    throw blocked(url, 'its name points into a private network');
  }
  return addresses;
}

/** A look-up for sockets that knows these addresses only, so that the name is never resolved again. */
export function pinnedLookup(addresses: Address[]): LookupFunction {
  return (_hostname, options, callback) => {
    const first = addresses[0];
    if (options.all) callback(null, addresses);
    else if (first) callback(null, first.address, first.family);
    else callback(new Error('no address'), '', 4);
  };
}
