import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { embeddedDataDirectory, type TemporaryDirectory } from '../../../test/database.ts';
import { AppError } from '../../errors/index.ts';
import { closeDatabase, openDatabase } from '../connection.ts';
import { systemDatabase } from '../index.ts';
import { type EmbeddedDatabase, startEmbedded } from './start-embedded.ts';

/** Recovery flushes every file; on a busy disk the fresh copy of the template takes its time. */
const RECOVERY_TIMEOUT_MS = 120_000;
vi.setConfig({ testTimeout: 2 * RECOVERY_TIMEOUT_MS });

let directory: TemporaryDirectory;
const running: EmbeddedDatabase[] = [];

beforeEach(async () => {
  directory = await embeddedDataDirectory();
});

afterEach(async () => {
  await closeDatabase();
  await Promise.all(running.splice(0).map((database) => database.stop()));
  directory.remove();
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(directory.path);
  running.push(database);
  return database;
}

async function ask<Row extends pg.QueryResultRow>(database: EmbeddedDatabase, text: string) {
  const client = new pg.Client({
    host: database.socketDirectory,
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

const countTenants = async () => {
  const rows = await systemDatabase().query<{ n: number }>`SELECT count(*)::int AS n FROM tenant`;
  return rows[0]?.n ?? 0;
};

describe('the embedded database', () => {
  it('keeps what was committed when it is killed, and is back by itself', async () => {
    const database = await start();
    openDatabase({ kind: 'embedded', socketDirectory: database.socketDirectory });
    const db = systemDatabase();
    const before = database.pid as number;
    let committed = 0;
    const failures: unknown[] = [];
    const write = async (id: number) => {
      try {
        await db.execute`INSERT INTO tenant (id, name) VALUES (${`t${id}`}, 'x')`;
        committed++;
      } catch (error) {
        failures.push(error);
      }
    };
    for (let id = 0; id < 20; id++) await write(id);
    const flying = Array.from({ length: 20 }, (_, i) => write(100 + i));
    process.kill(before, 'SIGKILL');
    await Promise.all(flying);

    await vi.waitFor(async () => expect(await countTenants()).toBeGreaterThanOrEqual(committed), {
      timeout: RECOVERY_TIMEOUT_MS,
      interval: 100,
    });
    expect(committed).toBeGreaterThanOrEqual(20);
    expect(database.pid).not.toBe(before);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(AppError);
      expect(failure).toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryAfterSeconds: 2 });
    }
  });

  it('says that it is away while it is away', async () => {
    const database = await start();
    openDatabase({ kind: 'embedded', socketDirectory: database.socketDirectory });
    await countTenants();
    process.kill(database.pid as number, 'SIGKILL');
    const outcomes: unknown[] = [];
    await vi.waitFor(
      async () => {
        const outcome = await countTenants().catch((error: unknown) => error);
        outcomes.push(outcome);
        expect(outcome).toBe(0);
      },
      { timeout: RECOVERY_TIMEOUT_MS, interval: 10 },
    );
    const errors = outcomes.filter((outcome) => outcome !== 0);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  it('lets nobody else in and says who has it', async () => {
    await start();
    const second = startEmbedded(directory.path);
    await expect(second).rejects.toThrow(
      new RegExp(`in use by another Flightdeck \\(process ${process.pid}, since 20`),
    );
  });

  it('opens again after a clean stop', async () => {
    const first = await start();
    await ask(first, `INSERT INTO tenant (id, name) VALUES ('kept', 'x')`);
    await first.stop();
    expect(await ask(await start(), 'SELECT id FROM tenant')).toEqual([{ id: 'kept' }]);
  });

  it('refuses a directory of a newer version', async () => {
    const path = join(directory.path, 'database-format.json');
    const format = JSON.parse(readFileSync(path, 'utf8')) as { format: number };
    writeFileSync(path, JSON.stringify({ ...format, format: format.format + 1 }));
    await expect(startEmbedded(directory.path)).rejects.toThrow('newer Flightdeck');
    writeFileSync(path, JSON.stringify(format));
    writeFileSync(join(directory.path, 'database', 'PG_VERSION'), '99\n');
    await expect(startEmbedded(directory.path)).rejects.toThrow('PostgreSQL 99');
  });

  it('ends with its app, however that dies, so that the next one can open', async () => {
    const app = spawnApp(directory.path);
    await appIsReady(app);
    app.kill('SIGKILL');
    expect(await ask(await start(), 'SELECT id FROM tenant')).toEqual([{ id: 'of-app' }]);
  });
});

/** Another app on the same directory, which stores one row. */
function spawnApp(dataDirectory: string): ChildProcess {
  const modulePath = join(import.meta.dirname, 'start-embedded.ts');
  const script = `
    import pg from 'pg';
    import { startEmbedded } from ${JSON.stringify(modulePath)};
    const { socketDirectory } = await startEmbedded(${JSON.stringify(dataDirectory)});
    const client = new pg.Client({ host: socketDirectory, user: 'postgres', database: 'postgres' });
    await client.connect();
    await client.query("INSERT INTO tenant (id, name) VALUES ('of-app', 'x')");
    process.stdout.write('ready');`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

function appIsReady(app: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    app.stdout?.once('data', () => resolve());
    app.once('exit', (code) => reject(new Error(`The app ended with ${code}.`)));
  });
}
