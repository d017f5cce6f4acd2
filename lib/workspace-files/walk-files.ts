import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { tunables } from '../tunables.ts';
import { type IgnoreRules, isIgnored, readIgnoreRules } from './ignore-rules.ts';

/** A file or folder of a workspace; `path` relative to it, `/` between names. */
export type Entry = { path: string; directory: boolean };

type Folder = { path: string; depth: number; stack: IgnoreRules[] };

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);

async function* entriesOf(root: string, folder: Folder, stack: IgnoreRules[]) {
  const listed = await readdir(path.join(root, folder.path), { withFileTypes: true }).catch(
    () => [],
  );
  for (const dirent of listed.toSorted(byName)) {
    const directory = dirent.isDirectory();
    if (!directory && !dirent.isFile()) continue;
    const entry = path.posix.join(folder.path, dirent.name);
    if (!isIgnored(stack, entry, directory)) yield { path: entry, directory };
  }
}

/**
 * All files and folders of a workspace, level by level and by name, without what .gitignore names,
 * .git, node_modules, links, pipes and devices. Ends early at the caps of `tunables.files`.
 */
export async function* walkFiles(root: string, signal?: AbortSignal): AsyncGenerator<Entry> {
  const realRoot = await realpath(root);
  const folders: Folder[] = [{ path: '', depth: 0, stack: [] }];
  let walked = 0;
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    signal?.throwIfAborted();
    const own = await readIgnoreRules(realRoot, folder.path);
    const stack = own ? [...folder.stack, own] : folder.stack;
    for await (const entry of entriesOf(realRoot, folder, stack)) {
      walked += 1;
      if (walked > tunables.files.maxWalked) return;
      yield entry;
      if (entry.directory && folder.depth < tunables.files.maxDepth) {
        folders.push({ path: entry.path, depth: folder.depth + 1, stack });
      }
    }
  }
}
