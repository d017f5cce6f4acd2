import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Does work only when its inputs changed since it last succeeded, or a result of it is gone.
 * @param {{ root: string, name: string, hash: string, results: string[], work: () => Promise<unknown> }} job
 * @returns whether it had to be done
 */
export async function onlyWhenChanged({ root, name, hash, results, work }) {
  const stamp = resolve(root, 'dist/stamps', name);
  const complete = results.every((path) => existsSync(resolve(root, path)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
