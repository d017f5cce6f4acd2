import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { keyInFolder } from './digest-key.ts';

it('makes a key once, which nobody else may read, and leaves nothing beside it', async () => {
  const folder = await temporaryFolder();
  const first = keyInFolder(join(folder, 'data'));
  expect(first).toMatch(/^[\da-f]{64}$/);
  expect(keyInFolder(join(folder, 'data'))).toBe(first);
  expect(readdirSync(join(folder, 'data'))).toEqual(['telemetry.key']);
  expect(statSync(join(folder, 'data/telemetry.key')).mode & 0o777).toBe(0o600);
});

it('puts a key in the place of what is none', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'telemetry.key'), '');
  const made = keyInFolder(folder);
  expect(made).toMatch(/^[\da-f]{64}$/);
  expect(readFileSync(join(folder, 'telemetry.key'), 'utf8')).toBe(made);
});

it('has one for the time being where none can be kept', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'a-file'), '');
  expect(keyInFolder(join(folder, 'a-file', 'data'))).toMatch(/^[\da-f]{64}$/);
});
