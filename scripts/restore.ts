import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBackup } from '../lib/database/backup/read-backup.ts';
import { startDatabase } from '../lib/database/start-database.ts';
import { env, npmWasToldYes } from '../lib/env.ts';
import { prepareEnvironment } from './setup/environment.mjs';

/** `npm run restore FILE [--yes]`: puts a backup into an empty database, or with --yes in place of all there is. */
try {
  prepareEnvironment(resolve(import.meta.dirname, '..'));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file) throw new Error('Say which file: npm run restore FILE [--yes]');
  const replace = values.yes || npmWasToldYes();
  const database = await startDatabase(env());
  try {
    const result = await readBackup(database.location, resolve(file), { replace });
    process.stdout.write(`Restored ${result.rows} rows.\n`);
    for (const table of result.skippedTables) {
      process.stdout.write(`Left out ${table}: this database has no pgvector.\n`);
    }
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`Nothing was restored. ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
