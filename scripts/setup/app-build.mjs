import { resolve } from 'node:path';
import { BUNDLES, buildBundles, SERVER } from './bundles.mjs';
import { buildHash } from './content-hash.mjs';
import { childEnvironment } from './environment.mjs';
import { say, step } from './progress.mjs';
import { runLogged } from './run-command.mjs';
import { onlyWhenChanged } from './stamp.mjs';

/** A build beside the usual one, for developers: it has the dev console. */
const DEV_CONSOLE = {
  FLIGHTDECK_BUILD_DIR: '.next-dev-console',
  NEXT_PUBLIC_SHOW_DEV_CONSOLE: 'true',
};

/** Builds the app (Next) and the programs beside it when their sources or public settings changed. */
export async function ensureBuild(root) {
  const built = await onlyWhenChanged({
    root,
    name: 'app',
    hash: buildHash(root),
    results: ['.next/BUILD_ID', SERVER, ...Object.keys(BUNDLES)],
    work: async () => {
      await buildBundles(root);
      await step('Building the app (one to three minutes)', () => buildNext(root, 'next-build'));
    },
  });
  if (!built) say('The build is up to date.');
}

/** Builds the app once more with the dev console, into a folder of its own; needs the build above. */
export async function ensureDevConsoleBuild(root) {
  const folder = DEV_CONSOLE.FLIGHTDECK_BUILD_DIR;
  const built = await onlyWhenChanged({
    root,
    name: 'app-dev-console',
    hash: buildHash(root, DEV_CONSOLE),
    results: [`${folder}/BUILD_ID`],
    work: () =>
      step('Building the app with the dev console', () =>
        buildNext(root, 'next-build-dev-console', DEV_CONSOLE),
      ),
  });
  if (!built) say('The build with the dev console is up to date.');
}

function buildNext(root, name, settings = {}) {
  return runLogged({
    command: process.execPath,
    args: ['node_modules/next/dist/bin/next', 'build'],
    cwd: root,
    env: childEnvironment({ NODE_ENV: 'production', ...settings }),
    log: resolve(root, `dist/logs/${name}.log`),
    what: 'next build',
  });
}
