import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './app-build.mjs';
import { SERVER } from './bundles.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { prepareEnvironment } from './environment.mjs';
import { requireFreePort } from './port.mjs';
import { ensurePrismaClient } from './prisma-client.mjs';
import { main, say } from './progress.mjs';
import { releaseSignals } from './run-command.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Installs, prepares and builds what is not there yet. */
async function prepare() {
  await ensureDependencies(root);
  await ensurePrismaClient(root);
  await ensureBuild(root);
}

/** Everything short of starting. */
export function build() {
  return main(async () => {
    process.chdir(root);
    prepareEnvironment(root);
    await prepare();
  });
}

/** Prepares everything and becomes the server: one process, so that signals reach it directly. */
export function up() {
  return main(async () => {
    process.chdir(root);
    prepareEnvironment(root);
    await requireFreePort(process.env.HOST || '127.0.0.1', process.env.PORT || '3000');
    await prepare();
    say('Starting the server …');
    releaseSignals();
    stopWithParent();
    await import(pathToFileURL(resolve(root, SERVER)).href);
  });
}

/**
 * npm starts scripts through a shell, and a shell that is told to end does not pass it on: without
 * this, `kill` on npm, or a service manager's stop, would leave the server behind.
 */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
