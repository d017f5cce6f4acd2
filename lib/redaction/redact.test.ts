import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from './index.ts';

describe('redact', () => {
  it('copies a value of any kind as JSON without its secrets', () => {
    const given = {
      tool: 'search',
      tokensIn: 12,
      apiKey: { any: 'thing' },
      nested: new Map<string, unknown>([['list', [new Set(['password=hunter2'])]]]),
      at: new Date(0),
    };
    const before = structuredClone(given);
    expect(redact(given)).toEqual({
      tool: 'search',
      tokensIn: 12,
      apiKey: '[REDACTED]',
      nested: { list: [['password=[REDACTED]']] },
      at: '1970-01-01T00:00:00.000Z',
    });
    expect(given).toEqual(before);
  });

  it('hides what flags and ids of a list name, whatever it looks like', () => {
    expect(redact(['--password', 'hunter', '--token', 12, '--auth', '--verbose'])).toEqual([
      ...['--password', '[REDACTED]', '--token', '[REDACTED]', '--auth', '--verbose'],
    ]);
    expect(redact(['curl', '-u', 'bob:hunter', '--user', 'bob', '-u', 'http://host'])).toEqual([
      ...['curl', '-u', '[REDACTED]', '--user', 'bob', '-u', 'http://host'],
    ]);
    expect(redact({ id: 'password', value: 'hunter' })).toEqual({
      id: 'password',
      value: '[REDACTED]',
    });
    expect(redact({ Key: 'password', Val: 'hunter' })).toMatchObject({ Val: '[REDACTED]' });
    expect(redact([{ label: 'Password', value: 'hunter' }])).toEqual([
      { label: 'Password', value: '[REDACTED]' },
    ]);
  });

  it('reads errors with their causes, and JSON in texts in JSON', () => {
    const cause = new Error('postgres://app:hunter2@db/app');
    const inner = JSON.stringify({ password: 'hunter2' });
    const text = JSON.stringify(
      redact(Object.assign(new Error('failed', { cause }), { body: JSON.stringify({ inner }) })),
    );
    expect(text).toContain('failed');
    expect(text).toContain('postgres://app:[REDACTED]@db/app');
    expect(text).not.toContain('hunter2');
  });
});

describe('redactText', () => {
  it('hides what flags and names of a list name within other text', () => {
    const list = ['--password', 'hunter2', '-u', 'bob:hunter2', '-v', '--token', 'hunter2'];
    const named = { list: [{ name: 'api key', value: 'hunter2' }], rest: 1 };
    for (const text of [
      `spawn ${JSON.stringify(list)} failed`,
      `spawn ${inspect(list)} failed`,
      `Answer ${JSON.stringify({ body: JSON.stringify(list) })} from the host`,
      `Answer ${JSON.stringify(named)} from the host`,
      `Answer ${inspect(named, { depth: 9 })} from the host`,
      `Answer ${JSON.stringify({ body: JSON.stringify(named) })} from the host`,
    ]) {
      expect(redactText(text)).not.toContain('hunter2');
      expect(redactText(text)).toMatch(/-v|rest/);
    }
  });

  it.each([
    'password: |\n  hunter2\n  hunter2\nnext: 1',
    '"password":\n    "hunter2"',
    'password\u00a0=\u00a0hunter2',
    '<add key="Password" value="hunter2"/>',
    '<password value="hunter2"/>',
    '<input type="password" value="hunter2">',
    '<input type="text" id="field-1" name="csrf_token" value="hunter2">',
    "ALTER USER bob WITH PASSWORD 'hunter2'",
    "CREATE USER bob IDENTIFIED BY 'hunter2'",
    'ENV DB_PASSWORD hunter2',
    'aws configure set aws_secret_access_key hunter2',
    'keytool -storepass hunter2',
    "headers: [ 'authorization', 'hunter2' ]",
    'GH_PAT=hunter2',
    'csrf: hunter2',
  ])('hides the secret of %j', (text) => expect(redactText(text)).not.toContain('hunter2'));

  it('passes ordinary text', () => {
    const text = 'Run 7f9c24e8-3b12-4b7e-9a51-2f8d6c1e0a44 read lib/runs/index.ts in 12 ms.';
    expect(redactText(text)).toBe(text);
  });
});
