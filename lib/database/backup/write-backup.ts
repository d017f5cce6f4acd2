import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { tunables } from '../../tunables.ts';
import { clientConfig, type DatabaseLocation } from '../connection.ts';
import { BACKUP_FORMAT, type BackupHeader, type BackupTable } from './backup-format.ts';
import {
  appliedMigrations,
  describeTables,
  quoted,
  type TableDescription,
} from './table-catalog.ts';

/**
 * Writes everything to a file, as of one moment; others may go on working. The file appears whole
 * or not at all, readable by its owner only.
 * @returns the number of rows
 */
export async function writeBackup(location: DatabaseLocation, path: string): Promise<number> {
  const client = new pg.Client(clientConfig(location));
  await client.connect();
  const draft = `${path}.partial`;
  const counter = { rows: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await pipeline(
      Readable.from(lines(client, counter)),
      createGzip(),
      createWriteStream(draft, { mode: 0o600 }),
    );
    await flush(draft);
    await rename(draft, path);
    return counter.rows;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* lines(client: pg.Client, counter: { rows: number }): AsyncGenerator<string> {
  const header: BackupHeader = {
    flightdeckBackup: BACKUP_FORMAT,
    createdAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
  };
  yield `${JSON.stringify(header)}\n`;
  for (const table of await describeTables(client)) {
    const { name, columns } = table;
    yield `${JSON.stringify({ table: name, columns } satisfies BackupTable)}\n`;
    for await (const line of rows(client, table)) {
      counter.rows++;
      yield `${line}\n`;
    }
  }
  yield `${JSON.stringify({ end: true, rows: counter.rows })}\n`;
}

/** Each row as a one-element JSON array, written by PostgreSQL, so that no value passes through JavaScript's. */
async function* rows(client: pg.Client, table: TableDescription): AsyncGenerator<string> {
  await client.query(
    `DECLARE backup_rows CURSOR FOR
     SELECT '[' || row_to_json(t)::text || ']' AS line FROM ${quoted(table.name)} t`,
  );
  const count = table.large ? 1 : tunables.database.backupRows;
  for (;;) {
    const fetched = await client.query<{ line: string }>(`FETCH ${count} FROM backup_rows`);
    for (const row of fetched.rows) yield row.line;
    if (fetched.rows.length < count) break;
  }
  await client.query('CLOSE backup_rows');
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}
