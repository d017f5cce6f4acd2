import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { errorCode } from './file-errors.ts';
import { ownFilesDir } from './workspace-dir.ts';

/**
 * Gives the guide workspace its sample files, once: when its directory is not there yet. They appear
 * all at once, so that a start that was cut short is made good by the next. With WORKSPACE_DIR set
 * nothing is copied.
 */
export async function seedWorkspaceFiles(source = 'samples/files'): Promise<void> {
  if (env().WORKSPACE_DIR) return;
  const target = ownFilesDir(GUIDE_WORKSPACE.id);
  const there = await stat(target).then(
    () => true,
    () => false,
  );
  if (there) return;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = await mkdtemp(`${target}.new-`);
  await cp(path.resolve(/*turbopackIgnore: true*/ source), draft, { recursive: true });
  try {
    await rename(draft, target);
    log.info('added the sample files');
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was faster.
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
  }
}
