import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SILENT } from './environment.mjs';
import { step } from './progress.mjs';

/** What `node` is started with. */
export const SERVER = 'dist/server.mjs';

/** What it leads to, for whoever has settled the environment. */
export const SERVER_PROGRAM = 'dist/server-main.mjs';

/** Programs of their own: the server, the database process, the worker that parses documents. */
export const BUNDLES = {
  [SERVER_PROGRAM]: 'server/main.ts',
  'dist/database-process.mjs': 'lib/database/embedded/process.ts',
  'dist/parse-worker.mjs': 'lib/knowledge/parse/worker.ts',
};

/**
 * Libraries look at the environment when they are loaded, so it is settled before the server is:
 * built code runs as production, and nobody reports usage, however `node` was started.
 */
const START = `import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');
process.env.NODE_ENV = 'production';
Object.assign(process.env, ${JSON.stringify(SILENT)});
process.setSourceMapsEnabled(true);
await import('./server-main.mjs');
`;

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
    writeFileSync(resolve(root, SERVER), START);
  });
}
