import { AppError } from '../errors/index.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * In `local` mode whoever reaches the app is its owner, so a request must prove that it comes from
 * the app's own pages or from a program on this machine: the Host must name loopback (DNS
 * rebinding), and a browser's Origin and Sec-Fetch-Site must be the app's own (cross-site posts).
 * Rule: 80-security S1.
 * @param isApi page navigations may come from a link elsewhere; API calls may not.
 * @throws AppError FORBIDDEN
 */
export function checkRequestOrigin(headers: Headers, isApi: boolean): void {
  const host = headers.get('host') ?? '';
  if (!LOOPBACK_NAMES.has(hostName(host))) {
    throw new AppError('FORBIDDEN', 'Open Flightdeck under its own address, such as localhost.');
  }
  const foreign = new AppError('FORBIDDEN', 'This request came from another site and was refused.');
  const origin = headers.get('origin');
  if (origin !== null && originHost(origin) !== host.toLowerCase()) throw foreign;
  const site = headers.get('sec-fetch-site');
  if (isApi && site !== null && site !== 'same-origin' && site !== 'none') throw foreign;
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function originHost(origin: string): string | undefined {
  try {
    const url = new URL(origin);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.host : undefined;
  } catch {
    return undefined;
  }
}
