import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env.ts';

const FILE = 'telemetry.key';
let kept: string | undefined;

/** The key of digests: TELEMETRY_HASH_KEY, else one that is made once and kept in DATA_DIR. */
export function digestKey(): string {
  kept ??= env().TELEMETRY_HASH_KEY ?? keyInFile(join(env().DATA_DIR, FILE));
  return kept;
}

function keyInFile(path: string): string {
  const made = randomBytes(32).toString('hex');
  try {
    mkdirSync(env().DATA_DIR, { recursive: true });
    writeFileSync(path, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(path, 'utf8');
  }
}
