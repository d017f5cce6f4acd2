import { describe, expect, it } from 'vitest';
import { isClearlySecretKey } from '@/lib/redaction/index.ts';
import { HIDDEN, maskSecrets } from './mask-secrets.ts';

const body = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6';

describe('maskSecrets', () => {
  it.each([
    `sk-${body}`,
    `sk-proj-${body}`,
    `sk_live_${body}`,
    `ghp_${body}`,
    `github_pat_${body}`,
    `glpat-${body}`,
    `xoxb-${body}`,
    'AKIAABCDEFGHIJKLMNOP',
    `AIza${body}`,
    `hf_${body}`,
    `npm_${body}`,
    `eyJ${body}.${body}.${body}`,
  ])('hides %s', (secret) => {
    expect(maskSecrets(`The key ${secret}, in use.`)).toBe(`The key ${HIDDEN}, in use.`);
  });

  it('hides what a word before gives away, and keeps the word', () => {
    expect(maskSecrets('Authorization: Bearer abcdef12345')).toBe(
      `Authorization: Bearer ${HIDDEN}`,
    );
    expect(maskSecrets('postgres://ada:hunter22@db/x')).toBe(`postgres://ada:${HIDDEN}@db/x`);
    expect(maskSecrets('API_KEY=abcdef123 next')).toBe(`API_KEY=${HIDDEN} next`);
    expect(maskSecrets('SMTP_PASS=hunter2! next')).toBe(`SMTP_PASS=${HIDDEN} next`);
    expect(maskSecrets('mysql --password hunter2 shop')).toBe(`mysql --password ${HIDDEN} shop`);
    expect(maskSecrets('whsec_a1B2c3D4e5F6g7H8i9J0k1L2')).toBe(HIDDEN);
    expect(maskSecrets('"password": "correct horse"')).toContain(HIDDEN);
    expect(
      maskSecrets('-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\nafter'),
    ).toBe(`${HIDDEN}\nafter`);
  });

  it.each([
    'A task-force of sky-high ambitions, a risk-averse plan.',
    'https://example.org/path?page=2',
    'The token is valid. Passwords must be long.',
    "if (event.key === 'Enter') return { key: 'de', auth: 'basic', session: 'morning' };",
    '<plist><key>Title</key></plist>, <li key="first">',
    'Ada writes from ada@example.org and pays from DE89 3704 0044 0532 0130 00.',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
  ])('leaves %s alone', (text) => expect(maskSecrets(text)).toBe(text));
});

it.each(['a-', 'eyJ-'])('comes to an end with a long text of %j', (part) => {
  const long = part.repeat(25_000);
  expect(maskSecrets(long)).toBe(long);
  const scheme = `${'a-'.repeat(1_000)}a`;
  expect(maskSecrets(`${scheme}://ada:hunter22@host`)).toBe(`${scheme}://ada:${HIDDEN}@host`);
});

it('knows names of secrets, and what only counts', () => {
  for (const name of [
    'smtpPass',
    'DB_PASS',
    'apiKey',
    'Authorization',
    'client_secret',
    'refreshToken',
    'set-cookie',
  ]) {
    expect(isClearlySecretKey(name), name).toBe(true);
  }
  for (const name of [
    'query',
    'key',
    'session',
    'maxTokens',
    'max_output_tokens',
    'total_tokens',
    'tokenCount',
  ]) {
    expect(isClearlySecretKey(name), name).toBe(false);
  }
});
