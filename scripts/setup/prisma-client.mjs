import { resolve } from 'node:path';
import { contentHash } from './content-hash.mjs';
import { childEnvironment } from './environment.mjs';
import { step } from './progress.mjs';
import { runLogged } from './run-command.mjs';
import { onlyWhenChanged } from './stamp.mjs';

/** Generates the Prisma client into lib/database/generated when the schema or Prisma changed. */
export function ensurePrismaClient(root) {
  const inputs = ['prisma/schema.prisma', 'node_modules/prisma/package.json'];
  return onlyWhenChanged({
    root,
    name: 'prisma-client',
    hash: contentHash(root, inputs),
    results: ['lib/database/generated/client.ts'],
    work: () =>
      step('Generating the database client', () =>
        runLogged({
          command: process.execPath,
          args: ['node_modules/prisma/build/index.js', 'generate'],
          cwd: root,
          // Naming a schema engine stops Prisma from downloading one; generating does not run it.
          env: childEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }),
          log: resolve(root, 'dist/logs/prisma-generate.log'),
          what: 'prisma generate',
        }),
      ),
  });
}
