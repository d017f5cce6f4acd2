import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './index.ts';
import { RandomText } from './testing/random-text.ts';

const PROSE = [
  'The key to good writing: write every day. A key point is rhythm; another key: silence.',
  'An author of authority keeps a secretary, a monkey and a turkey. Basic understanding helps.',
  'Please see section 4.2.1 at 10:30 (page 12): the passage reads "no secrets here".',
  'Wir treffen uns am 24.12.2025 um 18:30 Uhr; Tel. +49 30 1234567, Zimmer 12-34.',
  'Bearer of bad news that they were, the tokens of affection: roses, chocolate, and a ring.',
  'The password is required. The token has expired. Your password must be at least 8 characters.',
  'password: must be at least 8 characters',
  'Set config set mode dark, ENV NODE_ENV production, and pass the path: pattern, compass, bypass.',
  'Pat: I think the seed is fine; the recovery: slow, the type="button" value="Save" stays.',
  'token: expired',
  'apiKey: Required',
  'Session: Introduction to databases, and a cookie: chocolate chip.',
  'Ratio 16:9, 3:1 odds, C:\\Data\\file.txt, https://example.org:8080/a/b?page=2#top',
  'He paid 4,000,000.00 EUR on 2024-11-22 for order 4000-1234-5678-9011.',
];
const CODE = [
  'const key = cacheKey(tenantId, path); for (const [key, value] of entries) use(key, value);',
  'type Settings = { password: string; token?: string | undefined; apiKey: string };',
  'if (token === undefined) return; token = readToken(request); auth: z.string().min(1),',
  'apiKey: process.env.OPENAI_API_KEY,',
  'SELECT id, key FROM setting WHERE key = $1 ORDER BY key ASC',
  'import { redact } from "@/lib/redaction/index.ts"; // see lib/redaction/redact-value.ts:12:34',
  '<Button key={item.id} onKeyDown={press} className="sk-loading task-list-item-long-name">x</Button>',
  'at Object.<anonymous> (/srv/app/node_modules/pino/lib/proto.js:243:18)',
  'git clone git@github.com:team/app.git && npm install react@19.3.1 @types/node@20.19.0',
  'background: url(/images/logo@2x.png); data-testid="message-list-item-container"',
  'ssh://git@example.org/app.git and http://localhost:3000/@scope/package',
];
const IDS = [
  '7f9c24e8-3b12-4b7e-9a51-2f8d6c1e0a44',
  'thread:7f9c24e8-3b12-4b7e-9a51-2f8d6c1e0a44/run:0b9c24e8-3b12-4b7e-9a51-2f8d6c1e0a41',
  '01JD8Z4Q6W3V5X7Y9A2B4C6D8E',
  'clx1a2b3c4d5e6f7g8h9i0jkl',
  'V1StGXR8_Z5jdHi6B-myT',
  'call_AbCdEfGhIjKlMnOpQrStUvWx',
  'chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG',
  'e83c5163316f89bfbde7d9ab23ca2e25604af290',
  'e83c516',
  '1732234567890',
  '1732234567890123456',
  '2026-11-22T00:19:56.123Z',
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'openrouter/anthropic/claude-3.5-sonnet',
  'docs/decisions/016-own-redaction.md',
  'ISBN 978-3-16-148410-0',
];

describe('what is no secret stays as it is', () => {
  it.each([...PROSE, ...CODE, ...IDS])('%s', (text) => expect(redactText(text)).toBe(text));

  it.each([
    'docs/architecture.md',
    'docs/guide-users.md',
    'README.md',
    'lib/runs/run-repository.ts',
  ])('%s', (path) => {
    const text = readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
    const changed = text.split('\n').filter((line) => redactText(line) !== line);
    expect(changed).toEqual([]);
  });

  it('random ids and digests', () => {
    const random = new RandomText(7);
    const made = Array.from({ length: 300 }, () => [
      random.uuid(),
      random.hex(32),
      random.alnum(21),
      random.alnum(25),
      createHash('sha256').update(random.alnum(8)).digest('hex'),
      createHash('sha256').update(random.alnum(8)).digest('base64'),
      `1${random.digits(12)}`,
    ]).flat();
    expect(made.filter((id) => redactText(`id ${id}.`) !== `id ${id}.`)).toEqual([]);
  });

  it('an ordinary event, word for word', () => {
    const event = {
      type: 'tool_finished',
      at: '2026-11-22T00:19:56.123Z',
      threadId: IDS[0],
      tool: 'search_documents',
      path: 'notes/2024/plan (final).md',
      arguments: '{"query":"What does the author say about keywords?","limit":5}',
      tokensIn: 1_200,
      tokensOut: 33,
      ratio: 0.4111111111111111,
      outcome: null,
      steps: [1, 2, { ok: true }],
    };
    expect(redact(event)).toEqual(event);
  });
});
