import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { DurableFileSystem } from './durable-file-system.ts';

export interface EngineOptions {
  /** The engine broke; only a new process can open the directory again. */
  onBroken: (reason: unknown) => void;
  /** Flushes a file descriptor to the disk; replaced in tests to observe it. */
  flush?: (descriptor: number) => void;
}

const EXTENSIONS = { vector, pg_trgm };
/** How PostgreSQL's own error handling leaves the engine's main loop; anything else is a crash. */
const LONG_JUMP = 100;

/** Opens the database in `directory`, creating it whole or not at all. The caller holds the lock. */
export async function openEngine(directory: string, options: EngineOptions): Promise<PGlite> {
  if (!existsSync(join(directory, 'PG_VERSION'))) await create(directory, options);
  const engine = await open(directory, options);
  exitOnCrash(engine, options.onBroken);
  return engine;
}

async function open(directory: string, options: EngineOptions): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFileSystem(directory, options.onBroken, options.flush),
    extensions: EXTENSIONS,
    // Small log segments: a new database takes a few megabytes instead of forty.
    initDbStartParams: ['--wal-segsize=1'],
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'wal_sync_method=fsync',
    ],
  });
}

/** A kill while the files are being laid out must not leave half a database behind. */
async function create(directory: string, options: EngineOptions): Promise<void> {
  const draft = `${directory}.creating`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const engine = await open(draft, { ...options, flush: () => {} });
  await engine.close();
  flushTree(draft);
  renameSync(draft, directory);
  flushPath(join(directory, '..'));
}

function flushTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else if (entry.isFile()) flushPath(path);
  }
  flushPath(directory);
}

function flushPath(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** PGlite swallows every exception of its main loop and would try the broken engine for ever. */
function exitOnCrash(engine: PGlite, onBroken: (reason: unknown) => void): void {
  const module: { _PostgresMainLoopOnce(): void } = engine.Module;
  const runOnce = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (error) {
      if ((error as { status?: number }).status !== LONG_JUMP) onBroken(error);
      throw error;
    }
  };
}
