import { chmod, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { tunables } from '../tunables.ts';
import { readLines } from './read-lines.ts';
import { resolveInside } from './resolve-inside.ts';
import { hashBytes, NO_FILE, readTextFile } from './text-file.ts';
import { unifiedDiff } from './unified-diff.ts';
import { writeTextFile } from './write-text-file.ts';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error) => error.code,
  );

describe('reading', () => {
  it('keeps apart text, byte order mark and line ends', async () => {
    const root = await temporaryFolder({ 'a.txt': '\uFEFFone\r\ntwo\r\n' });
    const place = await resolveInside(root, 'a.txt');
    expect(await readTextFile(place)).toMatchObject({ text: 'one\r\ntwo\r\n', bom: true });
    expect(await readLines(place, {})).toEqual({ lines: ['one', 'two'], start: 1, total: 2 });
  });

  it('takes lines from 1, both ends included', async () => {
    const root = await temporaryFolder({ 'a.txt': 'one\ntwo\nthree\nfour' });
    const place = await resolveInside(root, 'a.txt');
    expect((await readLines(place, { start: 2, end: 3 })).lines).toEqual(['two', 'three']);
    expect((await readLines(place, { start: 4, end: 99 })).lines).toEqual(['four']);
    expect(await codeOf(readLines(place, { start: 5 }))).toBe('INVALID_REQUEST');
  });

  it('an empty file has no lines', async () => {
    const root = await temporaryFolder({ 'a.txt': '' });
    expect((await readLines(await resolveInside(root, 'a.txt'), {})).lines).toEqual([]);
  });

  it.each([
    ['NUL', Buffer.from([65, 0, 66])],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 65])],
    ['overlong UTF-8', Buffer.from([0xc0, 0xaf])],
    ['UTF-16', Buffer.from('text', 'utf16le')],
  ])('refuses %s', async (_what, bytes) => {
    const root = await temporaryFolder({ f: bytes });
    const place = await resolveInside(root, 'f');
    expect(await codeOf(readTextFile(place))).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('refuses a file of 2 GB by its size, and lines of it by their content', async () => {
    const root = await temporaryFolder();
    const file = await open(path.join(root, 'big'), 'w');
    await file.truncate(2 * 1024 ** 3);
    await file.close();
    const place = await resolveInside(root, 'big');
    expect(await codeOf(readTextFile(place))).toBe('PAYLOAD_TOO_LARGE');
    expect(await codeOf(readLines(place, {}))).toBe('PAYLOAD_TOO_LARGE');
    expect(await codeOf(readLines(place, { start: 1, end: 5 }))).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('reads a range of a text that is too large to be read whole', async () => {
    const line = 'ä'.repeat(49);
    const count = Math.ceil(tunables.files.maxTextBytes / 100) + 1_000;
    const text = Array.from({ length: count }, (_, index) => `${index + 1} ${line}`).join('\r\n');
    const root = await temporaryFolder({ 'large.log': text });
    const place = await resolveInside(root, 'large.log');
    const found = await readLines(place, { start: count - 1, end: count + 5 });
    expect(found.lines).toEqual([`${count - 1} ${line}`, `${count} ${line}`]);
    expect(found.total).toBe(count);
    const early = await readLines(place, { start: 2, end: 3 });
    expect(early).toEqual({ lines: [`2 ${line}`, `3 ${line}`], start: 2, total: null });
  });
});

describe('writing', () => {
  const bytes = Buffer.from('new');

  it('makes folders on the way and leaves no draft behind', async () => {
    const root = await temporaryFolder();
    const place = await resolveInside(root, 'a/b/c.txt', { forWrite: true });
    await writeTextFile(place, { bytes }, NO_FILE);
    expect(await readdir(path.join(root, 'a/b'))).toEqual(['c.txt']);
  });

  it('keeps the permissions it is given', async () => {
    const root = await temporaryFolder({ 'run.sh': 'old' });
    await chmod(path.join(root, 'run.sh'), 0o750);
    const place = await resolveInside(root, 'run.sh', { forWrite: true });
    const { hash, mode } = await readTextFile(place);
    await writeTextFile(place, { bytes, mode }, hash);
    expect((await stat(path.join(root, 'run.sh'))).mode & 0o777).toBe(0o750);
  });

  it.each([
    ['changed', 'other', hashBytes(Buffer.from('old'))],
    ['made', 'other', NO_FILE],
    ['deleted', undefined, hashBytes(Buffer.from('old'))],
  ])('refuses when the file was %s meanwhile', async (_how, content, expected) => {
    const root = await temporaryFolder(content === undefined ? {} : { 'a.txt': content });
    const place = await resolveInside(root, 'a.txt', { forWrite: true });
    expect(await codeOf(writeTextFile(place, { bytes }, expected))).toBe('CONFLICT');
    expect(await readdir(root)).toEqual(content === undefined ? [] : ['a.txt']);
    if (content) expect(await readFile(path.join(root, 'a.txt'), 'utf8')).toBe(content);
  });

  it('of two writers with the same basis one wins', async () => {
    const root = await temporaryFolder();
    const place = await resolveInside(root, 'a.txt', { forWrite: true });
    const write = (text: string) =>
      codeOf(writeTextFile(place, { bytes: Buffer.from(text) }, NO_FILE));
    const outcomes = await Promise.all(['1', '2', '3', '4'].map(write));
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'ok']);
    expect(await readdir(root)).toEqual(['a.txt']);
  });

  it('says when a folder is not writable and leaves the file alone', async () => {
    const root = await temporaryFolder({ 'a/file': 'x' });
    const place = await resolveInside(root, 'a/file', { forWrite: true });
    await writeFile(path.join(root, 'a/other'), '');
    const nowhere = { ...place, relative: 'none/file', absolute: path.join(root, 'none/file') };
    expect(await codeOf(writeTextFile(nowhere, { bytes }, 'hash'))).toBe('NOT_FOUND');
  });
});

describe('the diff', () => {
  it('shows the change with its surroundings and counts lines', () => {
    const found = unifiedDiff('a.md', 'a\nb\nc\n', 'a\nB\nc\nd\n');
    expect(found.diff).toBe('--- a.md\n+++ a.md\n@@ -1,3 +1,4 @@\n a\n-b\n+B\n c\n+d\n');
    expect(found).toMatchObject({ added: 2, removed: 1, cut: false });
  });

  it('is empty when nothing changes, line ends aside', () => {
    expect(unifiedDiff('a', 'x\r\ny', 'x\ny').diff).toBe('');
  });

  it('is cut at a line and says so', () => {
    const found = unifiedDiff('a', '', 'line of text\n'.repeat(20_000));
    expect(found.cut).toBe(true);
    expect(found.diff.length).toBeLessThanOrEqual(tunables.files.diffChars + 1);
    expect(found.diff.endsWith('+line of text\n')).toBe(true);
  });

  it('ends for long texts that have nothing in common', () => {
    const text = (seed: number) =>
      Array.from({ length: 60_000 }, (_, index) => `${(index * seed) % 99_991}`).join('\n');
    const { diff, cut, added } = unifiedDiff('a', text(7), text(13));
    expect(cut).toBe(true);
    expect(added).toBe(60_000);
    expect(diff).toMatch(/^--- a\n\+\+\+ a\n@@ -1,60000 \+1,60000 @@\n\+0\n/);
  });

  it('shows the beginning of a line that is too long to be shown', () => {
    const { diff, cut } = unifiedDiff('a.sh', 'ls\n', `rm -rf / ${'#'.repeat(200_000)}\nlast\n`);
    expect(cut).toBe(true);
    expect(diff).toContain('-ls\n+rm -rf / ##');
    expect(diff).toContain('\n+last\n');
    expect(diff.length).toBeLessThan(tunables.files.diffChars);
  });
});
