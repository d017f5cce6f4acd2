import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { clientConfig, type DatabaseLocation } from './connection.ts';
import { prepareVectorExtension } from './vector-extension.ts';

export interface Migration {
  name: string;
  sql: string;
}

/** The schema of the database and the migrations at hand do not belong together. */
export class MigrationError extends Error {}

/** Prisma's own, so that `prisma migrate deploy` and this never run at the same time. */
const ADVISORY_LOCK = 72_707_369;
const CREATE_TABLE = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** The migrations of a folder in Prisma's layout, in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}

/**
 * Brings the database to the given migrations, in Prisma's bookkeeping; each one whole or not at all.
 * @returns the names of those applied now
 * @throws MigrationError when an applied migration was edited or is not among the given ones
 */
export async function migrate(
  location: DatabaseLocation,
  migrations: Migration[],
): Promise<string[]> {
  const client = new pg.Client(clientConfig(location));
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(CREATE_TABLE);
    const pending = await pendingMigrations(client, migrations);
    for (const migration of pending) await apply(client, migration);
    await prepareVectorExtension(client);
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

interface AppliedRow {
  name: string;
  checksum: string;
  finished: boolean;
}

async function pendingMigrations(client: pg.Client, given: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  for (const row of rows) {
    const migration = given.find((candidate) => candidate.name === row.name);
    if (!migration) {
      throw new MigrationError(
        `The database has the migration "${row.name}", which this version of Flightdeck does not ` +
          'know. Start the newer version that applied it.',
      );
    }
    if (!row.finished) {
      throw new MigrationError(
        `The migration "${row.name}" was started and never finished. Repair the database, then ` +
          'tell with "npx prisma migrate resolve".',
      );
    }
    if (row.checksum !== checksum(migration)) {
      throw new MigrationError(
        `The migration "${row.name}" was edited after it had been applied. Restore the file, and ` +
          'put the change into a migration of its own.',
      );
    }
  }
  const applied = new Set(rows.map((row) => row.name));
  return given.filter((migration) => !applied.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum(migration), migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

const checksum = (migration: Migration) => createHash('sha256').update(migration.sql).digest('hex');
