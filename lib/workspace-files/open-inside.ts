import { constants, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors/index.ts';
import { errorCode, fileError, notAFile } from './file-errors.ts';
import type { Place } from './resolve-inside.ts';

const { O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;

/** Where open files are reachable by number, a folder can be held so that nobody swaps it. */
const HANDLES = '/proc/self/fd';
const hasHandles = existsSync(HANDLES);

/** A folder of the workspace that is used while it is held open. */
export type OpenFolder = {
  /** Names in it are reached through this, whatever happens to the path meanwhile. */
  path: string;
  close: () => Promise<void>;
};

async function enter(base: string, name: string, create: boolean): Promise<FileHandle> {
  const next = path.join(base, name);
  const flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW;
  try {
    return await open(next, flags);
  } catch (error) {
    if (!create || errorCode(error) !== 'ENOENT') throw error;
  }
  await mkdir(next).catch((error) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
  return open(next, flags);
}

/** Goes down from the root one name at a time, never through a link. */
async function holdFolder(root: string, names: string[], create: boolean): Promise<OpenFolder> {
  let handle = await open(root, O_RDONLY | O_DIRECTORY);
  for (const name of names) {
    const parent = handle;
    try {
      handle = await enter(`${HANDLES}/${parent.fd}`, name, create);
    } finally {
      await parent.close();
    }
  }
  const held = handle;
  return { path: `${HANDLES}/${held.fd}`, close: () => held.close() };
}

/** Without such handles: a look at the real path before it is used. */
async function checkFolder(root: string, names: string[], create: boolean): Promise<OpenFolder> {
  const folder = path.join(root, ...names);
  if (create) await mkdir(folder, { recursive: true });
  if ((await realpath(folder)) !== folder) {
    throw new AppError('FORBIDDEN', 'A folder on the way was replaced by a symbolic link.');
  }
  return { path: folder, close: async () => undefined };
}

/**
 * The folder that a place lies in. `create` makes the folders that are missing.
 * @throws AppError FORBIDDEN when a folder on the way was swapped for a link, NOT_FOUND …
 */
export async function openFolder(place: Place, create = false): Promise<OpenFolder> {
  const names = place.relative.split('/').slice(0, -1);
  try {
    return await (hasHandles ? holdFolder : checkFolder)(place.root, names, create);
  } catch (error) {
    throw fileError(error, place.relative);
  }
}

/**
 * Opens a file for reading: exactly the one that `resolveInside` found, or none. A pipe or device
 * that took its place meanwhile is refused without waiting for it.
 * @throws AppError
 */
export async function openInside(place: Place): Promise<FileHandle> {
  const folder = await openFolder(place);
  try {
    const name = path.basename(place.absolute);
    const handle = await open(path.join(folder.path, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    throw notAFile(place.relative, 'a folder, pipe, socket or device');
  } catch (error) {
    throw fileError(error, place.relative);
  } finally {
    await folder.close();
  }
}
