import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { env } from '../../env.ts';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import type { ProgressListener, SourceFile } from './parsed-document.ts';
import type { PreparedDocument, WorkerMessage } from './worker-message.ts';

export type ParseLimits = { timeoutMs: number; heapMb: number; maxGrowthBytes: number };

/** The compiled worker in production, else its source through tsx. */
function startWorker(file: SourceFile, limits: ParseLimits): Worker {
  const options = {
    workerData: file,
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 64 },
  };
  if (env().NODE_ENV === 'production') {
    return new Worker(path.join(process.cwd(), 'dist', 'parse-worker.mjs'), options);
  }
  const source = path.join(process.cwd(), 'lib', 'knowledge', 'parse', 'worker.ts');
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(load, { ...options, eval: true });
}

const tooHeavy = () =>
  new AppError(
    'DOCUMENT_TOO_LARGE',
    'Reading the file needed more memory than is allowed, so it was stopped. Split it, or save it again in a simpler form.',
  );

/**
 * Parses and cuts a file in a thread of its own with limits on heap, memory and time, so that no
 * file can take the server down or hold it up.
 * @throws AppError, or the reason of `signal`
 */
export function parseDocument(
  file: SourceFile,
  options: { signal?: AbortSignal; onProgress?: ProgressListener } = {},
  limits: ParseLimits = tunables.parse,
): Promise<PreparedDocument> {
  options.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = startWorker(file, limits);
    let settled = false;
    const settle = (finish: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
      options.signal?.removeEventListener('abort', abort);
      void worker.terminate();
      finish();
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const abort = () => fail(options.signal?.reason);
    const timer = setTimeout(
      () =>
        fail(
          new AppError(
            'TIMEOUT',
            `Reading the file took longer than ${Math.ceil(limits.timeoutMs / 1000)} seconds, so it was stopped. Split it, or save it again in a simpler form.`,
          ),
        ),
      limits.timeoutMs,
    );
    const startSize = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - startSize > limits.maxGrowthBytes) fail(tooHeavy());
    }, tunables.parse.memoryPollMs);
    options.signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') options.onProgress?.(message.fraction);
      else if (message.type === 'done') settle(() => resolve(message.document));
      else fail(new AppError(message.code, message.message));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : crashed(error)),
    );
    worker.on('exit', () => fail(crashed()));
  });
}

function crashed(cause?: unknown): AppError {
  return new AppError(
    'DOCUMENT_UNREADABLE',
    'The file cannot be read: the reader ended unexpectedly. Save it again and add the new file.',
    { cause },
  );
}
