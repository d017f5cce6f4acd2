import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { toolContext } from '../../../test/tool-context.ts';
import { tunables } from '../../tunables.ts';
import type { ToolContext } from '../schema.ts';
import { searchByWalking } from './search-by-walking.ts';
import { type SearchCodeInput, searchCodeTool } from './search-code.ts';
import { RipgrepUnavailable, searchWithRipgrep } from './search-with-ripgrep.ts';

const signal = new AbortController().signal;
const everything = { text: 'x', regex: false, caseSensitive: false, fits: () => true };
const hasRipgrep = await searchWithRipgrep(
  process.cwd(),
  { ...everything, fits: () => false },
  AbortSignal.timeout(10_000),
).then(
  () => true,
  (error) => !(error instanceof RipgrepUnavailable),
);
const ways = [
  ['by walking', searchByWalking],
  ...(hasRipgrep ? ([['with ripgrep', searchWithRipgrep]] as const) : []),
] as const;

describe.each(ways)('search_code %s', (_way, search) => {
  const run = async (
    files: Record<string, string | Uint8Array>,
    input: SearchCodeInput,
    about: Partial<ToolContext> = {},
  ) => {
    const root = await temporaryFolder(files);
    await symlink('/etc', path.join(root, 'etc'));
    const result = await searchCodeTool(search).execute({
      input,
      signal,
      context: toolContext(root, about),
    });
    return result as {
      matches: { path: string; line: number; text: string }[];
      total: number;
      mode: string;
      note?: string;
    };
  };

  it('finds lines with path and number, in order', async () => {
    const result = await run(
      { 'b.ts': 'const a = 1;\nslugify(a);\r\n', 'a.ts': 'no\n  slugify()' },
      { query: 'slugify' },
    );
    expect(result.matches).toEqual([
      { path: 'a.ts', line: 2, text: '  slugify()' },
      { path: 'b.ts', line: 2, text: 'slugify(a);' },
    ]);
    expect(result.total).toBe(2);
  });

  it('leaves out what git ignores, binaries and links', async () => {
    const result = await run(
      {
        '.gitignore': '*.log',
        'a.log': 'needle',
        'node_modules/a.js': 'needle',
        '.git/x': 'needle',
        'a.bin': Buffer.from('needle\0'),
        '.env.example': 'needle',
      },
      { query: 'needle' },
    );
    expect(result.matches.map((match) => match.path)).toEqual(['.env.example']);
  });

  it('understands regular expressions, and the same text to the letter', async () => {
    const files = { 'a.ts': 'foo(1)\nfoo(bar)\nfoo.bar\n' };
    expect((await run(files, { query: 'foo\\(\\d' })).total).toBe(1);
    expect(await run(files, { query: 'foo(bar)' })).toMatchObject({ total: 1, mode: 'literal' });
    expect(await run(files, { query: 'foo(' })).toMatchObject({ total: 2, mode: 'literal' });
    expect((await run(files, { query: 'foo.', mode: 'literal' })).total).toBe(1);
    expect((await run(files, { query: 'foo(', mode: 'regex' })).note).toContain('Not a regular');
  });

  it('tells cases apart only when asked in upper case', async () => {
    const files = { a: 'Needle\nneedle\n' };
    expect((await run(files, { query: 'needle' })).total).toBe(2);
    expect((await run(files, { query: 'Needle' })).total).toBe(1);
  });

  it('looks only into the files asked for', async () => {
    const files = { 'a.ts': 'x', 'src/b.ts': 'x', 'src/c.md': 'x' };
    expect((await run(files, { query: 'x', file_pattern: 'src/**' })).total).toBe(2);
    expect((await run(files, { query: 'x', file_pattern: '*.ts' })).total).toBe(2);
  });

  it('leaves out the files that a rule keeps from being read', async () => {
    const files = { 'a.ts': 'key\n', 'secrets/key': 'key\nkey\n' };
    const mayRead = async (name: string) => !name.startsWith('secrets/');
    const result = await run(files, { query: 'key' }, { mayRead });
    expect(result).toMatchObject({ matches: [{ path: 'a.ts' }], total: 1 });
  });

  it('shows the first matches and counts all', async () => {
    const result = await run({ a: 'needle\n'.repeat(100) }, { query: 'needle' });
    expect(result.matches).toHaveLength(tunables.files.matches);
    expect(result.total).toBe(100);
  });

  it('shows a long line around its match', async () => {
    const [match] = (
      await run({ a: `${'ä'.repeat(5_000)}needle${'b'.repeat(5_000)}` }, { query: 'needle' })
    ).matches;
    expect(match?.text).toContain('needle');
    expect(match?.text.length).toBeLessThanOrEqual(tunables.files.matchChars + 2);
  });

  it('takes a query that looks like an option, and one that is hard to match', async () => {
    expect((await run({ a: '--files -e' }, { query: '--files' })).total).toBe(1);
    expect((await run({ a: 'a'.repeat(5_000) }, { query: '(a+)+$x' })).total).toBe(0);
  });

  it('counts up to a limit and says so', async () => {
    const result = await run(
      { a: 'x\n'.repeat(tunables.files.countedMatches + 50) },
      { query: 'x' },
    );
    expect(result.note).toContain('more than');
  });

  it('stops when it is told to', async () => {
    const root = await temporaryFolder({ a: 'x' });
    const stopped = AbortSignal.abort(new Error('stop'));
    await expect(search(root, everything, stopped)).rejects.toThrow('stop');
  });
});
