import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/**
 * Runs a command with TEST_DATABASE=postgres and a throw-away PostgreSQL server on loopback, from
 * Debian's packages: `tsx scripts/test-postgres.ts npx vitest run`. Exits with the command's code,
 * or with 0 and a reason when PostgreSQL is not installed.
 */
const INSTALLATIONS = '/usr/lib/postgresql';
const START_TIMEOUT_MS = 30_000;

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

/** The folder with initdb and postgres of the newest installed version; undefined if there is none. */
export function findPostgres(): string | undefined {
  if (!existsSync(INSTALLATIONS)) return undefined;
  return readdirSync(INSTALLATIONS)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLATIONS, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** Creates a cluster in a temporary directory and serves it on a free loopback port. */
export async function startTestServer(bin: string): Promise<TestServer> {
  const directory = mkdtempSync(join(tmpdir(), 'flightdeck-postgres-'));
  chmodSync(directory, 0o777);
  const data = join(directory, 'data');
  const made = spawnSync(
    ...asServerUser(join(bin, 'initdb'), [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]),
    { cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error}`);
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${directory}`,
    'fsync=off',
    'max_connections=200',
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(...asServerUser(join(bin, 'postgres'), args), { cwd: '/', stdio: 'ignore' });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await end(server);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await answers(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** PostgreSQL refuses to run as root; there it runs as the user that its package made. */
function asServerUser(command: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', command, ...args]];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const failed = await client.connect().then(
      () => undefined,
      (error: unknown) => error,
    );
    await client.end().catch(() => {});
    if (!failed) return;
    if (server.exitCode !== null || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start: ${failed}`);
    }
    await delay(100);
  }
}

/** SIGINT is PostgreSQL's fast shutdown. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}

async function main([command, ...args]: string[]): Promise<number> {
  if (!command) {
    process.stderr.write('Say what to run: tsx scripts/test-postgres.ts COMMAND [ARGUMENT…]\n');
    return 2;
  }
  const bin = findPostgres();
  if (!bin) {
    process.stdout.write(
      `Skipped on PostgreSQL: no server in ${INSTALLATIONS}. "apt-get install postgresql" brings one.\n`,
    );
    return 0;
  }
  const server = await startTestServer(bin);
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE: 'postgres', TEST_DATABASE_URL: server.url },
  });
  // Ctrl-C reaches the command too; this stays to stop the server after it.
  process.on('SIGINT', () => {});
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  await server.stop();
  return code;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  process.exitCode = await main(process.argv.slice(2));
}
