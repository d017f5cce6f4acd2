import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env.ts';
import { log } from '../log.ts';

const FILE = 'telemetry.key';
const KEY = /^[\da-f]{64}$/;
let kept: string | undefined;

/**
 * The key of digests: TELEMETRY_HASH_KEY, else one that is made once and kept in DATA_DIR, else, where
 * that cannot be written, one for as long as the process lives.
 */
export function digestKey(): string {
  kept ??= env().TELEMETRY_HASH_KEY ?? keyInFolder(env().DATA_DIR);
  return kept;
}

/** @param folder is made if it is not there */
export function keyInFolder(folder: string): string {
  const made = randomBytes(32).toString('hex');
  try {
    mkdirSync(folder, { recursive: true });
    return keepFirst(join(folder, FILE), made);
  } catch (error) {
    log.warn({ err: error }, 'no key for digests could be kept; set TELEMETRY_HASH_KEY');
    return made;
  }
}

/** The file comes into being whole: a process that reads it meanwhile must not take a part for the key. */
function keepFirst(path: string, made: string): string {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, made, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const known = readFileSync(path, 'utf8');
    if (KEY.test(known)) return known;
    renameSync(draft, path);
    return made;
  } finally {
    rmSync(draft, { force: true });
  }
}
