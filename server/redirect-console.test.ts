import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { redirectConsole } from './redirect-console.ts';

const fileUrl = (name: string) =>
  JSON.stringify(pathToFileURL(resolve(import.meta.dirname, name)).href);

const PROGRAM = `
  import { logExceptions } from ${fileUrl('log-exceptions.ts')};
  import { redirectConsole } from ${fileUrl('redirect-console.ts')};
  logExceptions(process);
  redirectConsole(console, false);
  console.error('\\u001b[31m⨯\\u001b[39m', new Error('no way to postgres://app:hunter2@db/app'));
  console.warn('given %s', 'password=hunter2', { apiKey: 'hunter2' });
  void Promise.reject(new Error('password=hunter2'));
  setTimeout(() => { throw Object.assign(new Error('token=hunter2 refused'), { secret: 'hunter2' }); });
`;

describe('a process whose console goes to the log', () => {
  it('says what went wrong without secrets, and goes on when nobody caught it', async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM],
      { env: { ...process.env, LOG_LEVEL: 'info' }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const [exitCode] = await once(child, 'close');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { level: 50, msg: expect.stringContaining('no way to'), err: { type: 'Error' } },
      { level: 40, msg: expect.stringContaining('given password=[REDACTED]') },
      { level: 50, msg: 'unhandled rejection' },
      { level: 60, msg: 'uncaught exception', err: { message: 'token=[REDACTED] refused' } },
    ]);
    expect(output).not.toContain('hunter2');
    expect(exitCode).toBe(0);
  });
});

describe('a console that stays readable', () => {
  const printed: unknown[][] = [];
  const keep = (...given: unknown[]) => void printed.push(given);
  const target = { error: keep, warn: keep };

  it('prints the same text without secrets, and is given back', () => {
    const giveBack = redirectConsole(target, true);
    target.error('\u001b[31m⨯\u001b[39m', 'no such page');
    target.warn('password: \u001b[32mhunter2\u001b[39m');
    target.warn('failed', { spawnargs: ['--password', 'hunter2'] });
    target.error(Object.assign(new Error('refused'), { apiKey: 'hunter2' }));
    giveBack();
    expect(target).toEqual({ error: keep, warn: keep });
    expect(printed.map((given) => given.length)).toEqual([1, 1, 1, 1]);
    expect(printed[0]).toEqual(['\u001b[31m⨯\u001b[39m no such page']);
    expect(printed[3]?.[0]).toContain('redirect-console.test.ts');
    expect(JSON.stringify(printed)).not.toContain('hunter2');
  });
});
