import { resolve } from 'node:path';
import { writeBackup } from '../lib/database/backup/write-backup.ts';
import { startDatabase } from '../lib/database/start-database.ts';
import { env } from '../lib/env.ts';
import { prepareEnvironment } from './setup/environment.mjs';

/** `npm run backup [file]`: everything in the database, in one file that `npm run restore` reads. */
const [given] = process.argv.slice(2);
const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
const path = resolve(given ?? `flightdeck-${stamp}.backup`);

try {
  prepareEnvironment(resolve(import.meta.dirname, '..'));
  const database = await startDatabase(env());
  try {
    const rows = await writeBackup(database.location, path);
    process.stdout.write(`Saved ${rows} rows to ${path}\n`);
  } finally {
    await database.stop();
  }
} catch (error) {
  process.stderr.write(`No backup was made. ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
