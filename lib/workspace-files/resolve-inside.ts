import type { Stats } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors/index.ts';
import { errorCode, fileError, notAFile, notFound } from './file-errors.ts';
import { workspacePath } from './workspace-path.ts';

/** A place in a workspace whose real path has been looked up. */
export type Place = {
  /** Real absolute path of the workspace. */
  root: string;
  /** Real path below it, `/` between names; `.` for the workspace itself. */
  relative: string;
  absolute: string;
  exists: boolean;
};

export type ResolveOptions = {
  /** The path need not exist, and must not lead through a symbolic link. */
  forWrite?: boolean;
  kind?: 'file' | 'folder';
};

async function statOf(absolute: string, shown: string): Promise<Stats | undefined> {
  try {
    return await lstat(absolute);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw fileError(error, shown);
  }
}

async function followLink(root: string, absolute: string, shown: string): Promise<string> {
  let target: string;
  try {
    target = await realpath(absolute);
  } catch (error) {
    throw new AppError('FORBIDDEN', `${shown} is a symbolic link that leads nowhere.`, {
      cause: error,
    });
  }
  if (target === root || target.startsWith(root + path.sep)) return target;
  throw new AppError('FORBIDDEN', `${shown} leads out of the workspace through a symbolic link.`);
}

/** The real path, as far as it exists: each link on the way is followed and checked. */
async function realPlace(root: string, names: string[], shown: string) {
  let at = root;
  let stats = await statOf(root, shown);
  for (const [index, name] of names.entries()) {
    if (stats && !stats.isDirectory()) {
      throw new AppError('NOT_FOUND', `A part of ${shown} is a file and not a folder.`);
    }
    const next = path.join(at, name);
    stats = await statOf(next, shown);
    if (!stats) return { absolute: path.join(at, ...names.slice(index)), stats };
    at = stats.isSymbolicLink() ? await followLink(root, next, shown) : next;
    if (at !== next) stats = await statOf(at, shown);
  }
  return { absolute: at, stats };
}

function checkKind(stats: Stats, kind: 'file' | 'folder', shown: string): void {
  if (kind === 'file' ? stats.isFile() : stats.isDirectory()) return;
  if (kind === 'folder') throw new AppError('INVALID_REQUEST', `${shown} is not a folder.`);
  throw notAFile(shown, stats.isDirectory() ? 'a folder' : 'a pipe, socket or device');
}

/** Also as file systems read it that ignore case, invisible characters, or dots and spaces at the end. */
function isGitFolder(name: string): boolean {
  const plain = name.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/[. ]+$/, '');
  return /^(\.git|git~\d+)$/i.test(plain);
}

function checkWritable(place: Place, asked: string): void {
  if (place.relative !== asked) {
    throw new AppError(
      'FORBIDDEN',
      `${asked} leads through a symbolic link. Write to ${place.relative} itself.`,
    );
  }
  if (place.relative.split('/').some(isGitFolder)) {
    throw new AppError('FORBIDDEN', 'Files inside .git are written by git alone.');
  }
}

/**
 * Where a path that a model or user gave really is. Refuses whatever is not a file (or folder) of
 * the workspace: `..`, absolute paths, links that lead out, also of a folder on the way to a file
 * that is yet to be made; devices, pipes and folders where a file is wanted.
 * @param root the workspace's directory, see `workspaceDir`
 * @throws AppError INVALID_REQUEST, FORBIDDEN, NOT_FOUND
 */
export async function resolveInside(
  root: string,
  input: string,
  { forWrite = false, kind = 'file' }: ResolveOptions = {},
): Promise<Place> {
  const asked = workspacePath(input);
  const realRoot = await realpath(root).catch((error) => {
    throw fileError(error, 'The workspace');
  });
  const names = asked === '.' ? [] : asked.split('/');
  const { absolute, stats } = await realPlace(realRoot, names, asked);
  const relative = path.relative(realRoot, absolute).split(path.sep).join('/') || '.';
  const place = { root: realRoot, relative, absolute, exists: stats !== undefined };
  if (stats) checkKind(stats, kind, asked);
  else if (!forWrite) throw notFound(asked);
  if (forWrite) checkWritable(place, asked);
  return place;
}
