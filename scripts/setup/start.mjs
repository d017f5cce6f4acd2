import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild, ensureDevConsoleBuild } from './app-build.mjs';
import { buildBundles, SERVER, SERVER_PROGRAM } from './bundles.mjs';
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

/** Everything short of starting. @param options `devConsole`: also the build for developers */
export function build({ devConsole }) {
  return main(async () => {
    process.chdir(root);
    prepareEnvironment(root);
    await prepare();
    if (devConsole) await ensureDevConsoleBuild(root);
  });
}

/** Prepares everything and becomes the server: one process, so that signals reach it directly. */
export function up() {
  return main(async () => {
    process.chdir(root);
    prepareEnvironment(root);
    await requireFreePort(process.env.HOST || '127.0.0.1', process.env.PORT || '3000');
    await prepare();
    await become(SERVER);
  });
}

/** The same for developers: pages are compiled when they are asked for, and anew when their code changes. */
export function dev() {
  return main(async () => {
    process.chdir(root);
    prepareEnvironment(root);
    process.env.NODE_ENV = 'development';
    await requireFreePort(process.env.HOST || '127.0.0.1', process.env.PORT || '3000');
    await ensureDependencies(root);
    await ensurePrismaClient(root);
    await buildBundles(root);
    await become(SERVER_PROGRAM);
  });
}

/** Runs the server in this process. */
async function become(program) {
  say('Starting the server …');
  releaseSignals();
  stopWithParent();
  await import(pathToFileURL(resolve(root, program)).href);
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
