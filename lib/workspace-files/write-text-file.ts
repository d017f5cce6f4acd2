import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { errorCode, fileError, notFound } from './file-errors.ts';
import { openFolder } from './open-inside.ts';
import type { Place } from './resolve-inside.ts';
import { hashBytes, NO_FILE } from './text-file.ts';

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;

export function changedMeanwhile(shown: string): AppError {
  return new AppError(
    'CONFLICT',
    `${shown} was changed by somebody else meanwhile; nothing was written. Read it again and propose the change anew.`,
  );
}

/** The hash of what is at the path now; of something that nobody can have agreed to, a hash that fits nothing. */
async function hashNow(target: string): Promise<string> {
  let handle: FileHandle;
  try {
    handle = await open(target, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return NO_FILE;
    throw error;
  }
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > tunables.files.maxTextBytes) return 'not a text file';
    return hashBytes(await handle.readFile());
  } finally {
    await handle.close();
  }
}

async function writeNew(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts the finished file in its place; a new one never over a file that appeared meanwhile. */
async function moveInPlace(draft: string, target: string, created: boolean): Promise<void> {
  if (created) {
    try {
      await link(draft, target);
      await unlink(draft);
      return;
    } catch (error) {
      // Some file systems have no hard links.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error))) throw error;
    }
  }
  await rename(draft, target);
}

/**
 * Replaces or makes a file as a whole: readers see the old or the new content, never half of it,
 * and a failure leaves what was there.
 * @param expected hash of the content it replaces; NO_FILE when there must be none
 * @throws AppError CONFLICT when that no longer holds, STORAGE_FULL, FORBIDDEN
 */
export async function writeTextFile(
  place: Place,
  content: { bytes: Uint8Array; mode?: number },
  expected: string,
): Promise<void> {
  const created = expected === NO_FILE;
  const folder = await openFolder(place, created);
  const target = path.join(folder.path, path.basename(place.absolute));
  const draft = path.join(folder.path, `.flightdeck-${randomUUID()}.tmp`);
  try {
    await writeNew(draft, content.bytes, content.mode ?? 0o644);
    if ((await hashNow(target)) !== expected) throw changedMeanwhile(place.relative);
    await moveInPlace(draft, target, created);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    if (errorCode(error) === 'EEXIST') throw changedMeanwhile(place.relative);
    if (errorCode(error) === 'ENOENT') throw notFound(place.relative, error);
    throw fileError(error, place.relative);
  } finally {
    await folder.close();
  }
}
