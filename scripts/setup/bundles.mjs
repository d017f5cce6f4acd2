import { resolve } from 'node:path';
import { step } from './progress.mjs';

/** Programs of their own: the server, the database process, the worker that parses documents. */
export const BUNDLES = {
  'dist/server.mjs': 'server/main.ts',
  'dist/database-process.mjs': 'lib/database/embedded/process.ts',
  'dist/parse-worker.mjs': 'lib/knowledge/parse/worker.ts',
};

/** Bundles each program with esbuild; packages stay in node_modules. */
export async function buildBundles(root) {
  const esbuild = await import('esbuild');
  await step('Bundling the server', async () => {
    const entries = Object.entries(BUNDLES);
    await Promise.all(
      entries.map(([outfile, entry]) =>
        esbuild.build({
          entryPoints: [resolve(root, entry)],
          outfile: resolve(root, outfile),
          absWorkingDir: root,
          bundle: true,
          packages: 'external',
          platform: 'node',
          format: 'esm',
          target: 'node20.19',
          sourcemap: true,
          logLevel: 'warning',
        }),
      ),
    );
    await esbuild.stop();
  });
}
