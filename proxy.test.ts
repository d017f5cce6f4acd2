import { describe, expect, it } from 'vitest';
import { config, contentSecurityPolicy } from './proxy.ts';

const directive = (policy: string, name: string) =>
  policy.split('; ').find((part) => part.startsWith(`${name} `));

describe('contentSecurityPolicy', () => {
  it('lets only scripts with the nonce run', () => {
    const scripts = directive(contentSecurityPolicy('abc=', false), 'script-src');
    expect(scripts).toBe("script-src 'self' 'nonce-abc=' 'strict-dynamic'");
  });

  it('allows eval in development alone', () => {
    expect(contentSecurityPolicy('a', true)).toContain("'unsafe-eval'");
    expect(contentSecurityPolicy('a', false)).not.toContain('unsafe-eval');
  });

  it('keeps the page from other hosts and other hosts from the page', () => {
    const policy = contentSecurityPolicy('a', false);
    expect(policy).not.toMatch(/https?:|\*/);
    expect(directive(policy, 'connect-src')).toBe("connect-src 'self'");
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directive(policy, 'base-uri')).toBe("base-uri 'none'");
    expect(directive(policy, 'object-src')).toBe("object-src 'none'");
  });
});

describe('the proxy', () => {
  const matches = (path: string) =>
    config.matcher.some((source) => new RegExp(`^${source}$`).test(path));

  it('sees pages and not the API, whose uploads it would buffer', () => {
    expect(matches('/w/guide')).toBe(true);
    expect(matches('/chat')).toBe(true);
    expect(matches('/favicon.icoX')).toBe(true);
    expect(matches('/api/workspaces/guide/documents')).toBe(false);
    expect(matches('/_next/static/chunks/a.js')).toBe(false);
  });
});
