import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { tunables } from '../tunables.ts';
import { openInside } from './open-inside.ts';
import type { Place } from './resolve-inside.ts';

/** The rules of one .gitignore and the folder it stands in (`` for the workspace). */
export type IgnoreRules = { folder: string; rules: Ignore };

/** Never shown, whatever .gitignore says. */
const ALWAYS_LEFT_OUT = new Set(['.git', 'node_modules']);

/** Many stars in one name make a regular expression that takes for ever on an unlucky name. */
const harmless = (line: string) =>
  line.length <= tunables.files.maxPatternChars &&
  line
    .split('/')
    .every((name) => (name.match(/\*+/g) ?? []).length <= tunables.files.maxIgnoreStars);

/** The rules of a folder's .gitignore; undefined when there is none that is fit to be used. */
export async function readIgnoreRules(
  root: string,
  folder: string,
): Promise<IgnoreRules | undefined> {
  const relative = path.posix.join(folder, '.gitignore');
  const place: Place = { root, relative, absolute: path.join(root, relative), exists: true };
  const handle = await openInside(place).catch(() => undefined);
  if (!handle) return undefined;
  try {
    if ((await handle.stat()).size > tunables.files.maxIgnoreFileBytes) return undefined;
    const lines = (await readFile(handle, 'utf8')).split(/\r?\n/).filter(harmless);
    return { folder, rules: ignore().add(lines) };
  } finally {
    await handle.close();
  }
}

/** Whether git would ignore the entry; the rules of the deepest folder have the last word. */
export function isIgnored(stack: IgnoreRules[], entry: string, directory: boolean): boolean {
  if (ALWAYS_LEFT_OUT.has(path.posix.basename(entry))) return true;
  for (const { folder, rules } of stack.toReversed()) {
    const below = folder === '' ? entry : entry.slice(folder.length + 1);
    const { ignored, unignored } = rules.test(directory ? `${below}/` : below);
    if (ignored || unignored) return ignored;
  }
  return false;
}
