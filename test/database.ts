import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, openDatabase } from '../lib/database/connection.ts';
import { startEmbedded } from '../lib/database/embedded/start-embedded.ts';
import { migrate, readMigrations } from '../lib/database/migrate.ts';
import { env } from '../lib/env.ts';

export interface TemporaryDirectory {
  path: string;
  remove(): void;
}

const START_TIMEOUT_MS = 120_000;
const migrations = readMigrations('prisma/migrations');
/** Everything that a template is made of. */
const ingredients = [
  'lib/database/vector-extension.ts',
  'node_modules/@electric-sql/pglite/package.json',
];
const schemaKey = createHash('sha256')
  .update(JSON.stringify([migrations, ingredients.map((path) => readFileSync(path, 'utf8'))]))
  .digest('hex')
  .slice(0, 16);

/**
 * Gives the test file a fresh, migrated database of its own; `tenantDatabase()` and everything above
 * it works from the first `beforeAll` on. Call it once at the top of the file.
 *
 * Embedded by default, through the same database process and socket as in production. With
 * `TEST_DATABASE=postgres` it is a database on the server at `TEST_DATABASE_URL`.
 */
export function withTestDatabase(): void {
  let drop: () => Promise<void> = async () => {};
  beforeAll(async () => {
    drop = testsUsePostgres() ? await createOnServer() : await createEmbedded();
  }, START_TIMEOUT_MS);
  afterAll(() => drop(), START_TIMEOUT_MS);
}

/** Whether this run of the tests is against a PostgreSQL server. */
export function testsUsePostgres(): boolean {
  return env().TEST_DATABASE === 'postgres';
}

/** A directory under the system's temporary one, and its removal. */
export function temporaryDirectory(): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), 'flightdeck-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A data directory with a migrated, empty embedded database that nobody has open. */
export async function embeddedDataDirectory(): Promise<TemporaryDirectory> {
  const directory = temporaryDirectory();
  cpSync(await embeddedTemplate(), directory.path, { recursive: true });
  return directory;
}

async function createEmbedded(): Promise<() => Promise<void>> {
  const directory = await embeddedDataDirectory();
  const database = await startEmbedded(directory.path);
  openDatabase({ kind: 'embedded', socketDirectory: database.socketDirectory });
  return async () => {
    await closeDatabase();
    await database.stop();
    directory.remove();
  };
}

/** A migrated data directory, made once for a schema; creating one takes seconds, copying it does not. */
async function embeddedTemplate(): Promise<string> {
  const cache = join('node_modules', '.cache', 'flightdeck');
  const template = join(cache, `database-${schemaKey}`);
  if (existsSync(template)) return template;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  const database = await startEmbedded(draft);
  await migrate({ kind: 'embedded', socketDirectory: database.socketDirectory }, migrations);
  await database.stop();
  rmSync(join(draft, 'database.lock'), { recursive: true, force: true });
  try {
    renameSync(draft, template);
  } catch {
    // Another test file was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  return template;
}

async function createOnServer(): Promise<() => Promise<void>> {
  const server = env().TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL.');
  const template = `flightdeck_template_${schemaKey}`;
  await serverTemplate(server, template);
  const name = `flightdeck_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  openDatabase({ kind: 'postgres', url: databaseUrl(server, name) });
  return async () => {
    await closeDatabase();
    await onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  };
}

async function serverTemplate(server: string, name: string): Promise<void> {
  await onServer(server, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [name]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft}`);
    await migrate({ kind: 'postgres', url: databaseUrl(server, draft) }, migrations);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}
