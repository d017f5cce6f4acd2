import { mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env.ts';
import { AppError } from '../errors/index.ts';
import { GUIDE_WORKSPACE } from '../workspaces/index.ts';

/** Where a workspace's files are kept unless the operator names a directory. */
export function ownFilesDir(workspaceId: string): string {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(workspaceId)) {
    throw new AppError('INVALID_REQUEST', 'This is not the id of a workspace.');
  }
  return path.resolve(/*turbopackIgnore: true*/ env().DATA_DIR, 'files', workspaceId);
}

/**
 * The real absolute path of a workspace's files: WORKSPACE_DIR for the guide workspace when it is
 * set, else a directory in DATA_DIR, which is made when it is not there.
 * @throws AppError INVALID_REQUEST when WORKSPACE_DIR is not a directory
 */
export async function workspaceDir(workspaceId: string): Promise<string> {
  const named = workspaceId === GUIDE_WORKSPACE.id ? env().WORKSPACE_DIR : undefined;
  const directory = named
    ? path.resolve(/*turbopackIgnore: true*/ named)
    : ownFilesDir(workspaceId);
  if (!named) await mkdir(directory, { recursive: true });
  const usable = await stat(directory).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!usable) {
    throw new AppError(
      'INVALID_REQUEST',
      'The directory named in WORKSPACE_DIR does not exist. Create it, or correct the setting and start again.',
    );
  }
  return realpath(directory);
}
