import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../lib/database/start-database.ts';
import { findPostgres, startTestServer } from '../scripts/test-postgres.ts';
import type { Figure } from './report.ts';

/** What is measured on an open database of that name. */
type Measure = (name: string) => Promise<Figure[]>;

/** Measures on an embedded database of its own. */
export async function onEmbedded(measure: Measure): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
  try {
    return await opened(() => measure('embedded'), { DATA_DIR: directory });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Measures on a PostgreSQL server of its own, or not at all where none is installed. */
export async function onPostgres(measure: Measure): Promise<Figure[]> {
  const bin = findPostgres();
  if (!bin) {
    console.log('PostgreSQL is not installed; its figures are left out.');
    return [];
  }
  const server = await startTestServer(bin);
  try {
    const place = { DATABASE_URL: server.url, DATA_DIR: '' };
    return await opened(() => measure('PostgreSQL'), place);
  } finally {
    await server.stop();
  }
}

async function opened(
  measure: () => Promise<Figure[]>,
  place: Parameters<typeof startDatabase>[0],
): Promise<Figure[]> {
  const database = await startDatabase(place);
  try {
    return await measure();
  } finally {
    await database.stop();
  }
}
