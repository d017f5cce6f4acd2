import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildHash, buildInputs, contentHash } from './content-hash.mjs';
import { onlyWhenChanged } from './stamp.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-hash-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const hash = (values = {}) => contentHash(root, buildInputs(root), values);

it('takes sources and configuration, not tests, notes, data or generated code', () => {
  for (const path of ['app/page.tsx', 'lib/a/a.ts', 'next.config.ts', 'package-lock.json']) {
    write(path, 'x');
  }
  for (const path of ['lib/a/a.test.ts', 'lib/a/README.md', 'data/x.ts', 'vitest.config.ts']) {
    write(path, 'x');
  }
  write('lib/database/generated/client.ts', 'x');
  expect(buildInputs(root)).toEqual([
    'app/page.tsx',
    'lib/a/a.ts',
    'next.config.ts',
    'package-lock.json',
  ]);
});

it('changes with a content, a name and a setting, and with nothing else', () => {
  write('lib/a.ts', 'one');
  const before = hash({ NEXT_PUBLIC_A: '1' });
  expect(hash({ NEXT_PUBLIC_A: '1' })).toBe(before);
  expect(hash({ NEXT_PUBLIC_A: '2' })).not.toBe(before);
  write('lib/a.ts', 'two');
  const after = hash({ NEXT_PUBLIC_A: '1' });
  expect(after).not.toBe(before);
  rmSync(join(root, 'lib/a.ts'));
  write('lib/b.ts', 'two');
  expect(hash({ NEXT_PUBLIC_A: '1' })).not.toBe(after);
});

it('of a build changes with what Next writes into it, unless the build sets that itself', () => {
  write('lib/a.ts', 'one');
  const usual = buildHash(root, {}, { NEXT_PUBLIC_A: '1', HOME: '/x' });
  expect(buildHash(root, {}, { NEXT_PUBLIC_A: '1', HOME: '/y' })).toBe(usual);
  expect(buildHash(root, {}, { NEXT_PUBLIC_A: '2' })).not.toBe(usual);
  const own = { NEXT_PUBLIC_A: '3' };
  const other = buildHash(root, own, { NEXT_PUBLIC_A: '1', NEXT_PUBLIC_B: '1' });
  expect(buildHash(root, own, { NEXT_PUBLIC_A: '2', NEXT_PUBLIC_B: '1' })).toBe(other);
  expect(buildHash(root, own, { NEXT_PUBLIC_A: '1', NEXT_PUBLIC_B: '2' })).not.toBe(other);
});

it('does work again when inputs changed, a result is gone, or it failed last time', async () => {
  let times = 0;
  const job = (input: string, work = async () => write('result', String(++times))) =>
    onlyWhenChanged({ root, name: 'job', hash: input, results: ['result'], work });
  expect(await job('a')).toBe(true);
  expect(await job('a')).toBe(false);
  expect(await job('b')).toBe(true);
  rmSync(join(root, 'result'));
  expect(await job('b')).toBe(true);
  const failing = job('c', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await job('b')).toBe(true);
  expect(times).toBe(4);
});
