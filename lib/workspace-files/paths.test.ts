import { execFileSync } from 'node:child_process';
import { mkdir, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { openInside } from './open-inside.ts';
import { type ResolveOptions, resolveInside } from './resolve-inside.ts';
import { showPath, workspacePath } from './workspace-path.ts';
import { writeTextFile } from './write-text-file.ts';

async function workspace() {
  const base = await temporaryFolder({
    'inside/notes/plan.md': 'plan',
    'outside/secret.txt': 'secret',
    'inside-not/secret.txt': 'secret',
  });
  const root = path.join(base, 'inside');
  const link = (target: string, name: string) => symlink(target, path.join(root, name));
  await link('../outside', 'out');
  await link('../outside/secret.txt', 'secret.txt');
  await link('notes/plan.md', 'plan-link.md');
  await link('notes', 'notes-link');
  await link('../outside/nothing-yet', 'dangling');
  await link('loop-b', 'loop-a');
  await link('loop-a', 'loop-b');
  await link('/dev/zero', 'zero');
  return { base, root };
}

const outcome = (root: string, input: string, options?: ResolveOptions) =>
  resolveInside(root, input, options).then(
    (place) => place.relative,
    (error) => error.code,
  );

describe('resolveInside', () => {
  it.each([
    ['../outside/secret.txt', 'FORBIDDEN'],
    ['notes/../../outside/secret.txt', 'FORBIDDEN'],
    ['..', 'FORBIDDEN'],
    ['/etc/passwd', 'FORBIDDEN'],
    ['//etc/passwd', 'FORBIDDEN'],
    ['C:/Windows/win.ini', 'FORBIDDEN'],
    ['~/.ssh/id_rsa', 'FORBIDDEN'],
    ['~root/x', 'FORBIDDEN'],
    ['out/secret.txt', 'FORBIDDEN'],
    ['secret.txt', 'FORBIDDEN'],
    ['dangling', 'FORBIDDEN'],
    ['loop-a', 'FORBIDDEN'],
    ['zero', 'FORBIDDEN'],
    ['../inside-not/secret.txt', 'FORBIDDEN'],
    ['notes/plan.md\0.png', 'INVALID_REQUEST'],
    ['notes/\u0007bell', 'INVALID_REQUEST'],
    ['notes/a\nb', 'INVALID_REQUEST'],
    ['..\\outside\\secret.txt', 'INVALID_REQUEST'],
    ['notes/\ud800.md', 'INVALID_REQUEST'],
    ['notes', 'INVALID_REQUEST'],
    ['', 'INVALID_REQUEST'],
    [`${'a'.repeat(256)}.md`, 'INVALID_REQUEST'],
    ['ä'.repeat(128), 'INVALID_REQUEST'],
    ['a/'.repeat(2_100), 'INVALID_REQUEST'],
    ['notes/none.md', 'NOT_FOUND'],
    ['notes/plan.md/x', 'NOT_FOUND'],
    // Encoded dots and look-alikes of them are plain names of files that do not exist.
    ['%2e%2e/outside/secret.txt', 'NOT_FOUND'],
    ['．．/outside/secret.txt', 'NOT_FOUND'],
    ['notes/./x/../plan.md', 'notes/plan.md'],
    ['plan-link.md', 'notes/plan.md'],
    ['notes-link/plan.md', 'notes/plan.md'],
  ])('reading %j: %s', async (input, expected) => {
    const { root } = await workspace();
    expect(await outcome(root, input)).toBe(expected);
  });

  it.each([
    ['new/folder/file.md', 'new/folder/file.md'],
    ['notes/plan.md', 'notes/plan.md'],
    ['out/new.txt', 'FORBIDDEN'],
    ['out/new/folder/file.txt', 'FORBIDDEN'],
    ['dangling', 'FORBIDDEN'],
    ['dangling/new.txt', 'FORBIDDEN'],
    ['plan-link.md', 'FORBIDDEN'],
    ['notes-link/new.md', 'FORBIDDEN'],
    ['.git/hooks/pre-commit', 'FORBIDDEN'],
    ['.GIT\u200c/hooks/pre-commit', 'FORBIDDEN'],
    ['sub/git~1/config', 'FORBIDDEN'],
    ['.git. /config', 'FORBIDDEN'],
    ['sub/.GIT/config', 'FORBIDDEN'],
    ['notes/plan.md/x', 'NOT_FOUND'],
  ])('writing %j: %s', async (input, expected) => {
    const { root } = await workspace();
    expect(await outcome(root, input, { forWrite: true })).toBe(expected);
  });

  it('pipes are refused without waiting for a writer', async () => {
    const { root } = await workspace();
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    expect(await outcome(root, 'pipe')).toBe('INVALID_REQUEST');
    const place = { root, relative: 'pipe', absolute: path.join(root, 'pipe'), exists: true };
    await expect(openInside(place)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('finds folders where folders are asked for', async () => {
    const { root } = await workspace();
    expect(await outcome(root, '.', { kind: 'folder' })).toBe('.');
    expect(await outcome(root, 'notes/', { kind: 'folder' })).toBe('notes');
    expect(await outcome(root, 'notes/plan.md', { kind: 'folder' })).toBe('INVALID_REQUEST');
    expect(await outcome(root, 'out', { kind: 'folder' })).toBe('FORBIDDEN');
  });
});

describe('a folder that is swapped for a link after the check', () => {
  async function swapped(input: string, forWrite: boolean) {
    const { base, root } = await workspace();
    const place = await resolveInside(root, input, { forWrite });
    await rename(path.join(root, 'notes'), path.join(root, 'moved'));
    await symlink('../outside', path.join(root, 'notes'));
    await writeFile(path.join(base, 'outside/plan.md'), 'secret');
    return place;
  }

  it('is not read through', async () => {
    const place = await swapped('notes/plan.md', false);
    await expect(openInside(place)).rejects.toThrow();
  });

  it('is not written through', async () => {
    const place = await swapped('notes/new.md', true);
    await expect(writeTextFile(place, { bytes: Buffer.from('x') }, '')).rejects.toThrow();
    const outside = path.join(path.dirname(place.root), 'outside/new.md');
    await expect(realpath(outside)).rejects.toThrow();
  });
});

describe('for every path there is', () => {
  const name = fc.oneof(
    fc.constantFrom('..', '.', '', 'out', 'secret.txt', 'dangling', 'notes', 'notes-link', 'zero'),
    fc.constantFrom('plan.md', '%2e%2e', '..;', '...', '~', 'C:', '.. ', '\u2025', 'loop-a'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const input = fc
    .tuple(fc.constantFrom('', '/', './', '//', '~/', '\\'), fc.array(name, { maxLength: 7 }))
    .map(([start, names]) => start + names.join('/'));

  it('it is refused, or really lies in the workspace', async () => {
    const { root } = await workspace();
    await fc.assert(
      fc.asyncProperty(
        input,
        fc.boolean(),
        fc.constantFrom('file', 'folder'),
        async (text, forWrite, kind) => {
          const place = await resolveInside(root, text, {
            forWrite,
            kind: kind as 'file' | 'folder',
          }).catch(() => undefined);
          if (!place) return;
          let existing = place.absolute;
          let real: string | undefined;
          while (!real) {
            real = await realpath(existing).catch(() => undefined);
            existing = path.dirname(existing);
          }
          expect(real === root || real.startsWith(root + path.sep)).toBe(true);
          expect(place.absolute === root || place.absolute.startsWith(root + path.sep)).toBe(true);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('what is shown has one spelling', () => {
    fc.assert(
      fc.property(input, (text) => {
        const shown = showPath(text);
        expect(showPath(shown)).toBe(shown);
      }),
      { numRuns: 2_000 },
    );
    expect(workspacePath('./notes//x/../plan.md/')).toBe('notes/plan.md');
  });
});

it('a workspace reached through a link is the folder it leads to', async () => {
  const { base, root } = await workspace();
  await mkdir(path.join(base, 'links'));
  await symlink(root, path.join(base, 'links/here'));
  const place = await resolveInside(path.join(base, 'links/here'), 'notes/plan.md');
  expect(place).toMatchObject({ root, relative: 'notes/plan.md' });
});
