import { fdatasyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface HostStream {
  /** File descriptor of the host. */
  nfd: number;
}

interface HostFileSystem {
  stream_ops: { fsync?: (stream: HostStream) => number };
}

type EngineOptions = Parameters<NodeFS['init']>[1];

/**
 * PGlite's Node file system with an fsync that reaches the disk. As shipped it has none, and every
 * fsync inside silently succeeds. The engine must also run with `wal_sync_method=fsync`, because
 * its `fdatasync` call never asks the file system at all.
 */
export class DurableFileSystem extends NodeFS {
  readonly #onAbort: (reason: unknown) => void;
  readonly #flush: (descriptor: number) => void;

  /** @param onAbort the engine panicked (a failed fsync or a full disk in the log) and is unusable. */
  constructor(
    directory: string,
    onAbort: (reason: unknown) => void,
    flush: (descriptor: number) => void = fdatasyncSync,
  ) {
    super(directory);
    this.#onAbort = onAbort;
    this.#flush = flush;
  }

  override async init(pg: PGlite, options: EngineOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const flush = this.#flush;
    const addFsync = (module: {
      FS: { filesystems: { NODEFS: HostFileSystem }; ErrnoError: new (errno: number) => Error };
    }) => {
      const { filesystems, ErrnoError } = module.FS;
      filesystems.NODEFS.stream_ops.fsync = (stream) => {
        try {
          flush(stream.nfd);
          return 0;
        } catch {
          throw new ErrnoError(INPUT_OUTPUT_ERROR);
        }
      };
    };
    const preRun = [...(emscriptenOpts.preRun as unknown[]), addFsync];
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: this.#onAbort } as EngineOptions,
    };
  }
}

/** EIO in the numbering of the engine's C library. */
const INPUT_OUTPUT_ERROR = 29;
