import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { redactText } from '../../redaction/index.ts';
import { tunables } from '../../tunables.ts';
import type {
  DatabaseProcessOptions,
  FromDatabaseProcess,
  ToDatabaseProcess,
} from './process-messages.ts';

export interface EmbeddedDatabase {
  /** Host for PostgreSQL clients (a directory with the socket of port 5432). */
  readonly socketDirectory: string;
  /** Process id of the current database process. */
  readonly pid: number | undefined;
  /** Writes everything out and ends the process. */
  stop(): Promise<void>;
}

/** The data directory is in use, of a newer format, or does not open. The message says what to do. */
export class EmbeddedDatabaseError extends Error {}

/**
 * Starts the embedded database in a process of its own and keeps it running: one that dies is
 * started again behind the same socket, while clients see lost connections in between.
 *
 * @param dataDirectory DATA_DIR, created when missing
 * @throws EmbeddedDatabaseError
 */
export async function startEmbedded(dataDirectory: string): Promise<EmbeddedDatabase> {
  const directory = resolve(dataDirectory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const socketDirectory = mkdtempSync(join(tmpdir(), 'flightdeck-'));
  const options = { dataDirectory: directory, socketDirectory };
  let stopping = false;
  let child: ChildProcess;

  const supervise = (started: ChildProcess) => {
    child = started;
    child.once('exit', () => void restart());
  };
  const restart = async () => {
    for (let wait = tunables.database.restartMinMs; !stopping; wait *= 2) {
      await delay(Math.min(wait, tunables.database.restartMaxMs), undefined, { ref: false });
      if (stopping) return;
      const started = await launch(options).catch((error: Error) => error);
      if (!(started instanceof Error)) return stopping ? void end(started) : supervise(started);
      process.stderr.write(`${redactText(started.message)}\n`);
    }
  };

  try {
    supervise(await launch(options));
  } catch (error) {
    rmSync(socketDirectory, { recursive: true, force: true });
    throw error;
  }
  return {
    socketDirectory,
    get pid() {
      return child.pid;
    },
    async stop() {
      stopping = true;
      await end(child);
      rmSync(socketDirectory, { recursive: true, force: true });
    },
  };
}

/** Bundled, the process lies beside this file as JavaScript; from the sources tsx runs it. */
function launch(options: DatabaseProcessOptions): Promise<ChildProcess> {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(fromSource ? './process.ts' : './database-process.mjs', import.meta.url);
  const child = fork(entry, [JSON.stringify(options)], {
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new EmbeddedDatabaseError(`The database process ended at its start (${code}).`)),
    );
    child.once('message', (message: FromDatabaseProcess) => {
      child.removeAllListeners('exit');
      if (message.type === 'ready') resolve(child);
      else reject(new EmbeddedDatabaseError(message.message));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.connected) child.send({ type: 'stop' } satisfies ToDatabaseProcess);
  const patience = setTimeout(() => child.kill('SIGKILL'), tunables.database.stopMs);
  await ended;
  clearTimeout(patience);
}
