import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { redactText } from '../../redaction/index.ts';
import { tunables } from '../../tunables.ts';
import { checkDataFormat, DataFormatError } from './data-format.ts';
import { DirectoryInUseError, lockCurrentDirectory } from './directory-lock.ts';
import { openEngine } from './engine.ts';
import type { DatabaseProcessOptions, FromDatabaseProcess } from './process-messages.ts';
import { createWireServer } from './wire-server.ts';

/**
 * The database process: holds the lock of the data directory, runs the engine, serves the socket.
 * It lives exactly as long as its parent and leaves the directory sound however it ends.
 */
const EXIT_REFUSED = 3;
const EXIT_BROKEN = 70;

const options = JSON.parse(process.argv[2] ?? '') as DatabaseProcessOptions;
const tell = (message: FromDatabaseProcess, then: () => void = () => {}) =>
  process.send?.(message, undefined, {}, then);

process.on('disconnect', () => process.exit(0));
// The parent decides when to stop: it may need the database while it shuts down.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

async function run(): Promise<void> {
  const limits = tunables.database;
  process.chdir(options.dataDirectory);
  await lockCurrentDirectory(process.ppid, limits.lockWaitMs);
  checkDataFormat(options.dataDirectory);
  const engine = await openEngine(join(options.dataDirectory, 'database'), {
    onBroken: (reason) => {
      process.stderr.write(
        `The embedded database stopped working and is restarted: ${redactText(String(reason))}\n`,
      );
      process.exit(EXIT_BROKEN);
    },
  });
  const version = await engine.query<{ server_version: string }>('SHOW server_version');
  const server = createWireServer(engine, {
    serverVersion: version.rows[0]?.server_version ?? '18',
    maxMessageBytes: limits.maxMessageBytes,
    idleInTransactionMs: limits.idleInTransactionMs,
  });
  const socketPath = join(options.socketDirectory, '.s.PGSQL.5432');
  rmSync(socketPath, { force: true });
  server.listen(socketPath, () => tell({ type: 'ready' }));

  process.on('message', async () => {
    server.close();
    await engine.close();
    process.exit(0);
  });
}

run().catch((error: unknown) => {
  const known = error instanceof DirectoryInUseError || error instanceof DataFormatError;
  const message = known
    ? error.message
    : `The embedded database in ${options.dataDirectory} does not open: ${String(error)}`;
  tell({ type: 'failed', message }, () => process.exit(EXIT_REFUSED));
});
