import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildInputs, contentHash } from '../../../scripts/setup/content-hash.mjs';
import { onlyWhenChanged } from '../../../scripts/setup/stamp.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const NEXT = 'node_modules/next/dist/bin/next';
const FOLDER = relative(ROOT, import.meta.dirname);
const OWN_INPUTS = ['app/api/run/route.ts', 'instrumentation.ts', 'next.config.ts'].map((path) =>
  join(FOLDER, path),
);

/**
 * Builds the Next app of this folder if what it is made of has changed, and serves it as `next start` does, in
 * a process of its own.
 * @param settings added to the environment
 */
export async function startReferenceApp(
  settings: Record<string, string>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    ...settings,
  };
  await onlyWhenChanged({
    root: ROOT,
    name: 'reference-app',
    hash: contentHash(ROOT, [...buildInputs(ROOT), ...OWN_INPUTS]),
    results: [join(FOLDER, '.next/BUILD_ID')],
    work: async () => {
      console.log('Building the reference app (about a minute)');
      const command = [NEXT, 'build', FOLDER];
      execFileSync(process.execPath, command, { cwd: ROOT, env: environment, stdio: 'pipe' });
    },
  });
  const command = [NEXT, 'start', FOLDER, '--port', '0', '--hostname', '127.0.0.1'];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { url: await address(child), stop: () => stop(child) };
}

async function address(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The reference app has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const found = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(line)?.[1];
    if (found) {
      child.stdout.resume();
      return `http://127.0.0.1:${found}`;
    }
  }
  throw new Error('The reference app did not start.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
