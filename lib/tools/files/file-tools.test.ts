import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { toolContext } from '../../../test/tool-context.ts';
import { tunables } from '../../tunables.ts';
import { executeTool } from '../execute-tool.ts';
import type { ToolDefinition } from '../schema.ts';
import { editFileTool } from './edit-file.ts';
import { findFilesTool } from './find-files.ts';
import { readFileTool } from './read-file.ts';
import { writeFileTool } from './write-file.ts';

const signal = new AbortController().signal;
const tools = {
  read_file: readFileTool() as ToolDefinition,
  write_file: writeFileTool() as ToolDefinition,
  edit_file: editFileTool() as ToolDefinition,
  find_files: findFilesTool() as ToolDefinition,
};
type Name = keyof typeof tools;

async function call(root: string, name: Name, input: unknown, basis?: string) {
  const context = toolContext(root);
  const outcome = await executeTool(tools[name], { input, signal, context, basis });
  return JSON.parse(outcome.content);
}
const preview = async (root: string, name: Name, input: unknown) =>
  tools[name].preview?.({ input, signal, context: toolContext(root) });
const textOf = (root: string, name: string) => readFile(path.join(root, name), 'utf8');

describe('read_file', () => {
  it('numbers the lines and says how many there are', async () => {
    const root = await temporaryFolder({ 'a.md': 'one\ntwo\nthree\n' });
    expect(await call(root, 'read_file', { path: './a.md', start_line: 2 })).toEqual({
      path: 'a.md',
      startLine: 2,
      endLine: 3,
      totalLines: 3,
      content: '2\ttwo\n3\tthree',
    });
  });

  it('says where to go on when there is too much', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index} ${'x'.repeat(50)}`);
    const root = await temporaryFolder({ 'a.md': lines.join('\n') });
    const result = await call(root, 'read_file', { path: 'a.md' });
    expect(result.endLine).toBeLessThan(5_000);
    expect(result.note).toContain(`start_line ${result.endLine + 1}`);
    const next = await call(root, 'read_file', { path: 'a.md', start_line: result.endLine + 1 });
    expect(next.content.split('\n')[0]).toContain(`line ${result.endLine} `);
  });

  it('cuts endless lines', async () => {
    const root = await temporaryFolder({ 'a.js': 'x'.repeat(100_000) });
    const { content } = await call(root, 'read_file', { path: 'a.js' });
    expect(content.length).toBeLessThan(tunables.files.maxLineChars + 100);
    expect(content).toContain('line cut: 100000');
  });

  it('names the file that links lead to, for the rules', async () => {
    const root = await temporaryFolder({ 'secrets/key': 'x' });
    await symlink('secrets', path.join(root, 'docs'));
    const call = { input: { path: 'docs/key' }, context: toolContext(root) };
    expect(await tools.read_file.realSubject?.(call)).toBe('secrets/key');
  });

  it.each([
    [{ path: '../x' }, 'FORBIDDEN'],
    [{ path: 'link' }, 'FORBIDDEN'],
    [{ path: 'none' }, 'NOT_FOUND'],
    [{ path: 'binary' }, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ path: 'a', start_line: 0 }, 'INVALID_INPUT'],
    [{ path: 'a', start_line: 3, end_line: 2 }, 'INVALID_INPUT'],
    [{}, 'INVALID_INPUT'],
  ])('%j: %s', async (input, code) => {
    const root = await temporaryFolder({ a: 'x', binary: Buffer.from([1, 0]) });
    await symlink('/etc/passwd', path.join(root, 'link'));
    const { error } = await call(root, 'read_file', input);
    expect(error.code).toBe(code);
  });
});

describe('write_file', () => {
  it('shows a new file as a diff and makes it after the approval', async () => {
    const root = await temporaryFolder();
    const input = { path: 'notes/new.md', content: 'hello\n' };
    const shown = await preview(root, 'write_file', input);
    expect(shown).toMatchObject({
      preview: { type: 'diff', path: 'notes/new.md', created: true, cut: false },
      basis: '',
    });
    expect(shown?.preview).toMatchObject({ diff: expect.stringContaining('+hello') });
    expect(await call(root, 'write_file', input, shown?.basis)).toEqual({
      path: 'notes/new.md',
      created: true,
      linesAdded: 1,
      linesRemoved: 0,
    });
    expect(await textOf(root, 'notes/new.md')).toBe('hello\n');
  });

  it('refuses when the file appeared between approval and write', async () => {
    const root = await temporaryFolder();
    const input = { path: 'a.md', content: 'mine' };
    const shown = await preview(root, 'write_file', input);
    await writeFile(path.join(root, 'a.md'), 'theirs');
    const { error } = await call(root, 'write_file', input, shown?.basis);
    expect(error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('changed') });
    expect(await textOf(root, 'a.md')).toBe('theirs');
  });

  it('keeps line ends, byte order mark and permissions of the file it replaces', async () => {
    const root = await temporaryFolder({ 'a.sh': '\uFEFFone\r\ntwo\r\n' });
    await chmod(path.join(root, 'a.sh'), 0o755);
    await call(root, 'write_file', { path: 'a.sh', content: 'one\n2\n' });
    expect(await textOf(root, 'a.sh')).toBe('\uFEFFone\r\n2\r\n');
    expect((await stat(path.join(root, 'a.sh'))).mode & 0o777).toBe(0o755);
  });

  it('does not replace a binary file', async () => {
    const root = await temporaryFolder({ 'a.png': Buffer.from([137, 0, 1]) });
    await expect(
      preview(root, 'write_file', { path: 'a.png', content: 'x' }),
    ).rejects.toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  });
});

describe('edit_file', () => {
  const edit = (old_text: string, new_text: string) => ({ path: 'a.md', old_text, new_text });

  it('shows the change and makes it', async () => {
    const root = await temporaryFolder({ 'a.md': '# Plan\n\nThe relase is near.\n' });
    const shown = await preview(root, 'edit_file', edit('relase', 'release'));
    expect(shown?.preview).toMatchObject({
      created: false,
      diff: expect.stringContaining('-The relase is near.\n+The release is near.'),
    });
    await call(root, 'edit_file', edit('relase', 'release'), shown?.basis);
    expect(await textOf(root, 'a.md')).toBe('# Plan\n\nThe release is near.\n');
  });

  it('refuses when the file was changed between approval and write', async () => {
    const root = await temporaryFolder({ 'a.md': 'one two' });
    const shown = await preview(root, 'edit_file', edit('one', '1'));
    await writeFile(path.join(root, 'a.md'), 'one three');
    const { error } = await call(root, 'edit_file', edit('one', '1'), shown?.basis);
    expect(error.code).toBe('CONFLICT');
    expect(await textOf(root, 'a.md')).toBe('one three');
  });

  it('says which line is nearest when the text is missing', async () => {
    const root = await temporaryFolder({ 'a.md': '# Plan\n\nThe relase is planned for June.\n' });
    await expect(
      preview(root, 'edit_file', edit('The release is planned for June.', 'x')),
    ).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      message: expect.stringContaining('line is 3: "The relase is planned for June."'),
    });
  });

  it('says that line numbers are not part of the file', async () => {
    const root = await temporaryFolder({ 'a.md': 'one\ntwo' });
    const { error } = await call(root, 'edit_file', edit('1\tone', 'x'));
    expect(error.message).toContain('numbers');
  });

  it('says how often and where when the text is not unique', async () => {
    const root = await temporaryFolder({ 'a.md': 'x = 1\ny = 2\nx = 1\nx = 1 x = 1\n' });
    const { error } = await call(root, 'edit_file', edit('x = 1', 'x = 2'));
    expect(error.message).toContain('4 times (lines 1, 3, 4, 4)');
  });

  it('finds and keeps Windows line ends', async () => {
    const root = await temporaryFolder({ 'a.md': '\uFEFFone\r\ntwo\r\nthree\r\n' });
    await call(root, 'edit_file', edit('one\ntwo', 'one\n1.5\ntwo'));
    expect(await textOf(root, 'a.md')).toBe('\uFEFFone\r\n1.5\r\ntwo\r\nthree\r\n');
    await call(root, 'edit_file', edit('three', '3\n4'));
    expect(await textOf(root, 'a.md')).toBe('\uFEFFone\r\n1.5\r\ntwo\r\n3\r\n4\r\n');
  });

  it('takes dollar signs as they are', async () => {
    const root = await temporaryFolder({ 'a.md': 'price' });
    await call(root, 'edit_file', edit('price', "$& $1 $'"));
    expect(await textOf(root, 'a.md')).toBe("$& $1 $'");
  });

  it.each([
    [edit('', 'x'), 'INVALID_INPUT'],
    [edit('one', 'one'), 'INVALID_INPUT'],
    [edit('one', 'a\0b'), 'INVALID_INPUT'],
    [{ ...edit('one', 'x'), path: 'none.md' }, 'NOT_FOUND'],
    [{ ...edit('one', 'x'), path: '../a.md' }, 'FORBIDDEN'],
  ])('%j: %s', async (input, code) => {
    const root = await temporaryFolder({ 'a.md': 'one' });
    expect((await call(root, 'edit_file', input)).error.code).toBe(code);
  });

  it('names the path for rules in one spelling', () => {
    const subject = tools.edit_file.subject;
    expect(subject?.(edit('a', 'b'))).toBe('a.md');
    expect(subject?.({ ...edit('a', 'b'), path: './x/../a.md' })).toBe('a.md');
    expect(subject?.({ ...edit('a', 'b'), path: '../a.md' })).toBe('../a.md');
  });
});

describe('find_files', () => {
  it('shows the first and counts all', async () => {
    const names = Array.from({ length: tunables.files.found + 7 }, (_, index) => `${index}.md`);
    const root = await temporaryFolder({
      ...Object.fromEntries(names.map((name) => [name, ''])),
      'a.txt': '',
    });
    const result = await call(root, 'find_files', { pattern: '*.md' });
    expect(result.files).toHaveLength(tunables.files.found);
    expect(result).toMatchObject({ total: tunables.files.found + 7, more: 7 });
  });
});
