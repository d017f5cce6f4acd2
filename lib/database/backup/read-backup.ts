import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { tunables } from '../../tunables.ts';
import { clientConfig, type DatabaseLocation } from '../connection.ts';
import { sqlState } from '../database-errors.ts';
import {
  BACKUP_FORMAT,
  BackupError,
  endSchema,
  headerSchema,
  ROW_PREFIX,
  tableSchema,
} from './backup-format.ts';
import {
  appliedMigrations,
  describeTables,
  quoted,
  type TableDescription,
} from './table-catalog.ts';

export interface RestoreResult {
  rows: number;
  /** Tables of the backup that this database does not have (pgvector missing), left out. */
  skippedTables: string[];
}

/**
 * Puts a backup into a migrated database, all or nothing.
 * @param options.replace delete what is there first; without it a database with rows is refused
 * @throws BackupError
 */
export async function readBackup(
  location: DatabaseLocation,
  path: string,
  options: { replace: boolean },
): Promise<RestoreResult> {
  const client = new pg.Client(clientConfig(location));
  await client.connect();
  try {
    await client.query('BEGIN');
    const tables = await describeTables(client);
    await empty(client, tables, options.replace);
    const result = await load(client, tables, path);
    await resetSequences(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
}

async function empty(
  client: pg.Client,
  tables: TableDescription[],
  replace: boolean,
): Promise<void> {
  const names = tables.map((table) => quoted(table.name));
  if (replace) {
    await client.query(`TRUNCATE ${names.join(', ')}`);
    return;
  }
  for (const name of names) {
    const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
    if (rowCount) {
      throw new BackupError(
        'The database is not empty. Back it up, then restore with --yes to replace all of it.',
      );
    }
  }
}

async function load(
  client: pg.Client,
  tables: TableDescription[],
  path: string,
): Promise<RestoreResult> {
  const result: RestoreResult = { rows: 0, skippedTables: [] };
  let seen = 0;
  let state: 'header' | 'rows' | 'end' = 'header';
  let insert: RowInserter | undefined;
  for await (const line of linesOf(path)) {
    if (state === 'header') {
      await checkHeader(client, line);
      state = 'rows';
    } else if (line.startsWith(ROW_PREFIX)) {
      seen++;
      await insert?.add(line);
    } else {
      await insert?.flush();
      result.rows += insert?.count ?? 0;
      insert = undefined;
      const end = endSchema.safeParse(JSON.parse(line));
      if (end.success) {
        if (end.data.rows !== seen) throw damaged(path);
        state = 'end';
        continue;
      }
      const { table, columns } = tableSchema.parse(JSON.parse(line));
      const target = tables.find((candidate) => candidate.name === table);
      if (target) insert = new RowInserter(client, path, target, columns);
      else result.skippedTables.push(table);
    }
  }
  if (state !== 'end') throw damaged(path);
  return result;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const bytes = createReadStream(path).on('error', (error) => unzipped.destroy(error));
  const unzipped = bytes.pipe(createGunzip());
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`There is no file ${path}.`);
    throw code?.startsWith('Z_') ? damaged(path) : error;
  }
}

async function checkHeader(client: pg.Client, line: string): Promise<void> {
  const header = headerSchema.safeParse(parsed(line));
  if (!header.success) throw new BackupError('The file is not a backup of Flightdeck.');
  const known = await appliedMigrations(client);
  const unknown = header.data.migrations.filter((name) => !known.includes(name));
  if (header.data.flightdeckBackup > BACKUP_FORMAT || unknown.length > 0) {
    throw new BackupError('The backup is of a newer Flightdeck. Restore it with that version.');
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const damaged = (path: string, cause?: unknown) =>
  new BackupError(`The backup ${path} is damaged or incomplete.`, { cause });

/** Collects rows into statements of about a megabyte. */
class RowInserter {
  count = 0;
  readonly #client: pg.Client;
  readonly #path: string;
  readonly #statement: string;
  #rows: string[] = [];
  #bytes = 0;

  constructor(client: pg.Client, path: string, target: TableDescription, columns: string[]) {
    this.#client = client;
    this.#path = path;
    const table = quoted(target.name);
    const common = columns.filter((column) => target.columns.includes(column)).map(quoted);
    this.#statement = `INSERT INTO ${table} (${common}) SELECT ${common}
      FROM json_populate_recordset(NULL::${table}, $1::json)`;
  }

  async add(row: string): Promise<void> {
    this.count++;
    this.#rows.push(row.slice(1, -1));
    this.#bytes += row.length;
    if (this.#bytes >= tunables.database.restoreBatchBytes) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = `[${this.#rows.join(',')}]`;
    await this.#client.query(this.#statement, [rows]).catch((error: unknown) => {
      // Values of a wrong form, or rows without what they belong to.
      throw /^2[23]/.test(sqlState(error) ?? '') ? damaged(this.#path, error) : error;
    });
    this.#rows = [];
    this.#bytes = 0;
  }
}

/** Generated ids go on after the restored ones. */
async function resetSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_default LIKE 'nextval(%'`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false)
       FROM ${quoted(table)}`,
      [quoted(table), column],
    );
  }
}
