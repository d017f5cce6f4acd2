import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LOCK_DIRECTORY = 'database.lock';
/** holder pid, start time, something unique: the name alone says who holds the directory. */
const ENTRY = /^(\d+)-(\d+)-[\w-]+$/;

export class DirectoryInUseError extends Error {}

/**
 * Takes the current directory for this process, and keeps it while the process lives.
 * Every candidate listens on a socket with a name of its own and only then looks for others, so two
 * of them can never both succeed; a socket that refuses is left from a process that died. Paths
 * are relative because socket paths are limited to about 107 bytes.
 *
 * @param holderPid the process a person would look for (the app, not its database process)
 * @throws DirectoryInUseError naming the holder, when it does not let go within `waitMs`
 */
export async function lockCurrentDirectory(holderPid: number, waitMs: number): Promise<void> {
  mkdirSync(LOCK_DIRECTORY, { recursive: true, mode: 0o700 });
  const deadline = Date.now() + waitMs;
  for (;;) {
    const name = `${holderPid}-${Date.now()}-${randomUUID().slice(0, 8)}`;
    const server = await listen(join(LOCK_DIRECTORY, name));
    const other = await findLiveHolder(name);
    if (!other) {
      server.unref();
      return;
    }
    await new Promise((resolve) => server.close(resolve));
    if (Date.now() > deadline) throw new DirectoryInUseError(refusal(other));
    await delay(100 + Math.random() * 200);
  }
}

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

async function findLiveHolder(ownName: string): Promise<string | undefined> {
  for (const name of readdirSync(LOCK_DIRECTORY)) {
    if (name === ownName || !ENTRY.test(name)) continue;
    const path = join(LOCK_DIRECTORY, name);
    if (await isAlive(path)) return name;
    rmSync(path, { force: true });
  }
  return undefined;
}

/** The kernel answers: only a socket nobody listens on refuses. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT');
    });
  });
}

function refusal(name: string): string {
  const [, pid, startedAt] = ENTRY.exec(name) ?? [];
  const since = new Date(Number(startedAt)).toISOString();
  return (
    `The data directory ${process.cwd()} is in use by another Flightdeck ` +
    `(process ${pid}, since ${since}). Stop that one, or set DATA_DIR to another directory.`
  );
}
