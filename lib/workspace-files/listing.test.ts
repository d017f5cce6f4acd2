import { cp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { env } from '../env.ts';
import { compileGlob } from './glob.ts';
import { listTree } from './list-tree.ts';
import { seedWorkspaceFiles } from './seed-workspace-files.ts';
import { walkFiles } from './walk-files.ts';
import { workspaceDir } from './workspace-dir.ts';

describe('listTree', () => {
  it('leaves out what git ignores, links, binaries, .git and node_modules', async () => {
    const root = await temporaryFolder({
      '.gitignore': '*.log\n/tmp/\n!keep.log\n',
      '.git/config': 'x',
      'node_modules/a/index.js': 'x',
      'tmp/x': 'x',
      'a.log': 'x',
      'keep.log': 'x',
      'src/tmp/x.ts': 'x',
      'src/.gitignore': '*.gen.ts\n!/b.log\n',
      'src/a.gen.ts': 'x',
      'src/b.log': 'x',
      'src/c.log': 'x',
      'logo.png': Buffer.from([137, 80, 0, 1]),
    });
    await symlink('/etc', path.join(root, 'etc'));
    const { entries, cut } = await listTree(root);
    expect(entries.map((entry) => entry.path + (entry.directory ? '/' : ''))).toEqual([
      '.gitignore',
      'keep.log',
      'src/',
      'src/.gitignore',
      'src/b.log',
      'src/tmp/',
      'src/tmp/x.ts',
    ]);
    expect(cut).toBe(false);
  });

  it('keeps what is near the top when there is too much', async () => {
    const root = await temporaryFolder({ 'a/b/c/d.txt': 'x', 'z.txt': 'x', 'a/y.txt': 'x' });
    const { entries, cut } = await listTree(root, { maxEntries: 3 });
    expect(entries.map(({ path: at }) => at)).toEqual(['a', 'a/b', 'z.txt']);
    expect(cut).toBe(true);
  });

  it('ends although a .gitignore holds a pattern that is hard to match', async () => {
    const root = await temporaryFolder({
      '.gitignore': `${'*a'.repeat(40)}b\n*.log\n`,
      ['a'.repeat(200)]: 'x',
      'a.log': 'x',
    });
    expect((await listTree(root)).entries).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    const root = await temporaryFolder({ 'a/b.txt': 'x' });
    const stopped = AbortSignal.abort(new Error('stop'));
    await expect(walkFiles(root, stopped).next()).rejects.toThrow('stop');
  });
});

describe('compileGlob', () => {
  it.each([
    ['*.md', ['a.md', 'x/y/b.md'], ['a.mdx', 'md']],
    ['src/*.ts', ['src/a.ts'], ['src/x/a.ts', 'lib/src/a.ts']],
    ['src/**/*.ts', ['src/a.ts', 'src/x/y/a.ts'], ['a.ts', 'src/a.js']],
    ['src/**', ['src/a', 'src/x/y'], ['srcs/a']],
    ['./notes/', ['notes/a', 'notes/b/c'], ['x/notes/a']],
    ['*.{ts,tsx}', ['a.ts', 'a.tsx'], ['a.t']],
    ['[ab]?.txt', ['ax.txt'], ['cx.txt', 'a.txt']],
    ['[!ab].txt', ['c.txt'], ['a.txt']],
    ['a+b(c).txt', ['a+b(c).txt'], ['aab(c).txt']],
    ['**/plan.md', ['plan.md', 'x/plan.md'], ['explan.md']],
    ['a,b', ['a,b'], ['a']],
  ])('%s', (glob, fitting, others) => {
    const fits = compileGlob(glob);
    expect(fitting.filter((name) => !fits(name))).toEqual([]);
    expect(others.filter(fits)).toEqual([]);
  });

  it('is quick with a pattern that is hard to match', () => {
    expect(compileGlob(`${'*a'.repeat(40)}b`)('a'.repeat(250))).toBe(false);
  });

  it.each(['', '   ', '{a', 'x'.repeat(501)])('refuses %j', (glob) => {
    expect(() => compileGlob(glob)).toThrow(expect.objectContaining({ code: 'INVALID_REQUEST' }));
  });
});

describe('where the files are', () => {
  let data: string;
  const settings = env();
  const before = { ...settings };
  beforeEach(async () => {
    data = await temporaryFolder();
    settings.DATA_DIR = data;
    settings.WORKSPACE_DIR = undefined;
  });
  afterEach(() => {
    Object.assign(settings, before);
    vi.restoreAllMocks();
  });

  it('in the data directory, one for each workspace', async () => {
    expect(await workspaceDir('ws-1')).toBe(path.join(data, 'files/ws-1'));
    await expect(workspaceDir('../x')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('where the operator says, for the guide alone', async () => {
    settings.WORKSPACE_DIR = await temporaryFolder();
    expect(await workspaceDir('guide')).toBe(settings.WORKSPACE_DIR);
    expect(await workspaceDir('other')).toBe(path.join(data, 'files/other'));
    await seedWorkspaceFiles();
    expect(await readdir(settings.WORKSPACE_DIR)).toEqual([]);
    settings.WORKSPACE_DIR = path.join(data, 'none');
    await expect(workspaceDir('guide')).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('starts with the samples, which do not come back once deleted', async () => {
    await Promise.all([seedWorkspaceFiles(), seedWorkspaceFiles()]);
    const plan = path.join(await workspaceDir('guide'), 'notes/plan.md');
    expect(await readFile(plan, 'utf8')).toContain('The relase is planned');
    await rm(plan);
    await seedWorkspaceFiles();
    await expect(readFile(plan)).rejects.toThrow();
    expect(await readdir(path.join(data, 'files'))).toEqual(['guide']);
  });

  it('the tests of the samples pass', async () => {
    const root = await temporaryFolder();
    await cp('samples/files', root, { recursive: true });
    const { slugify } = await import(path.join(root, 'src/slugify.js'));
    expect(slugify('Tide tables')).toBe('tide-tables');
  });
});
