import path from 'node:path';
import { tunables } from '../tunables.ts';
import { openInside } from './open-inside.ts';
import { type Entry, walkFiles } from './walk-files.ts';

/** The files of a workspace as a person or model is shown them, sorted by path. */
export type WorkspaceTree = {
  entries: Entry[];
  /** There are more entries than were asked for; the deepest are left out first. */
  cut: boolean;
};

/** Whether a file looks like text: no NUL byte at its beginning. */
export async function looksLikeText(root: string, relative: string): Promise<boolean> {
  const place = { root, relative, absolute: path.join(root, relative), exists: true };
  const handle = await openInside(place).catch(() => undefined);
  if (!handle) return false;
  try {
    const start = Buffer.alloc(tunables.files.sniffBytes);
    const { bytesRead } = await handle.read(start);
    return !start.subarray(0, bytesRead).includes(0);
  } finally {
    await handle.close();
  }
}

/**
 * Lists the text files and folders of a workspace without what .gitignore names, .git, node_modules,
 * links and binary files.
 * @param root real absolute path, see `workspaceDir`
 */
export async function listTree(
  root: string,
  options: { maxEntries?: number; signal?: AbortSignal } = {},
): Promise<WorkspaceTree> {
  const maxEntries = options.maxEntries ?? tunables.files.treeEntries;
  const entries: Entry[] = [];
  let cut = false;
  for await (const entry of walkFiles(root, options.signal)) {
    if (!entry.directory && !(await looksLikeText(root, entry.path))) continue;
    if (entries.length >= maxEntries) {
      cut = true;
      break;
    }
    entries.push(entry);
  }
  const key = (entry: Entry) => entry.path.split('/').join('\0');
  return { entries: entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)), cut };
}
