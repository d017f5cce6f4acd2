import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with the given files that is gone after the test; its real absolute path. */
export async function temporaryFolder(
  files: Record<string, string | Uint8Array> = {},
): Promise<string> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'flightdeck-test-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}
