import { resolve } from 'node:path';
import { BUNDLES, buildBundles, SERVER } from './bundles.mjs';
import { buildInputs, contentHash } from './content-hash.mjs';
import { childEnvironment } from './environment.mjs';
import { say, step } from './progress.mjs';
import { runLogged } from './run-command.mjs';
import { onlyWhenChanged } from './stamp.mjs';

/** Builds the app (Next) and the programs beside it when their sources or public settings changed. */
export async function ensureBuild(root) {
  // NEXT_PUBLIC_* values are written into the browser's code.
  const settings = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_')),
  );
  const built = await onlyWhenChanged({
    root,
    name: 'app',
    hash: contentHash(root, buildInputs(root), settings),
    results: ['.next/BUILD_ID', SERVER, ...Object.keys(BUNDLES)],
    work: async () => {
      await buildBundles(root);
      await step('Building the app (one to three minutes)', () => buildNext(root));
    },
  });
  if (!built) say('The build is up to date.');
}

function buildNext(root) {
  return runLogged({
    command: process.execPath,
    args: ['node_modules/next/dist/bin/next', 'build'],
    cwd: root,
    env: childEnvironment({ NODE_ENV: 'production' }),
    log: resolve(root, 'dist/logs/next-build.log'),
    what: 'next build',
  });
}
