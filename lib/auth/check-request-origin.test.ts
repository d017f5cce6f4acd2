import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequestOrigin } from './check-request-origin.ts';

const check = (headers: Record<string, string>, isApi = true) =>
  checkRequestOrigin(new Headers(headers), isApi);

describe('checkRequestOrigin', () => {
  it.each([
    ['a program on this machine', { host: '127.0.0.1:3000' }],
    [
      'the app in a browser',
      { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    ],
    ['IPv6 loopback', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
    ['a tunnel on another port', { host: 'localhost:8080', origin: 'http://localhost:8080' }],
    ['an address typed by hand', { host: 'localhost:3000', 'sec-fetch-site': 'none' }],
  ])('admits %s', (_, headers) => {
    expect(() => check(headers)).not.toThrow();
  });

  it.each([
    ['a rebound name', { host: 'evil.example:3000' }],
    ['a name that only begins like ours', { host: 'localhost.evil.example' }],
    ['no host', {}],
    ['a post from another site', { host: 'localhost:3000', origin: 'https://evil.example' }],
    ['a page of another local port', { host: 'localhost:3000', origin: 'http://localhost:5173' }],
    ['a sandboxed frame', { host: 'localhost:3000', origin: 'null' }],
    [
      'a cross-site request without origin',
      { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' },
    ],
    ['a same-site request', { host: 'localhost:3000', 'sec-fetch-site': 'same-site' }],
  ])('refuses %s', (_, headers) => {
    expect(() => check(headers as Record<string, string>)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });

  it('lets a link on another site open a page', () => {
    expect(() =>
      check({ host: 'localhost:3000', 'sec-fetch-site': 'cross-site' }, false),
    ).not.toThrow();
  });

  it('admits no origin but the host itself', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const origin = new URL(url).origin;
        expect(() => check({ host: 'localhost:3000', origin })).toThrow();
      }),
    );
  });
});
