import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { env } from '../../env.ts';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import type { ProgressListener, SourceFile } from './parsed-document.ts';
import type { PreparedDocument, WorkerMessage, WorkerTask } from './worker-message.ts';

export type ParseLimits = { timeoutMs: number; heapMb: number; maxMemoryBytes: number };

/** The compiled worker in production, else its source through tsx. It is given no secrets. */
function startWorker({ heapMb }: ParseLimits): ChildProcess {
  const { NODE_ENV } = env();
  const compiled = NODE_ENV === 'production';
  const place = compiled
    ? ['dist', 'parse-worker.mjs']
    : ['lib', 'knowledge', 'parse', 'worker.ts'];
  return fork(path.join(/*turbopackIgnore: true*/ process.cwd(), ...place), {
    execArgv: [`--max-old-space-size=${heapMb}`, ...(compiled ? [] : ['--import', 'tsx'])],
    env: { NODE_ENV },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * Parses and cuts a file in a process of its own with limits on heap, memory and time, so that no
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
    const worker = startWorker(limits);
    let settled = false;
    const settle = (finish: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', abort);
      worker.kill('SIGKILL');
      finish();
    };
    const fail = (error: unknown) => settle(() => reject(error));
    const abort = () => fail(options.signal?.reason);
    const timer = setTimeout(() => fail(tooSlow(limits.timeoutMs)), limits.timeoutMs);
    options.signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') options.onProgress?.(message.fraction);
      else if (message.type === 'done') settle(() => resolve(message.document));
      else fail(new AppError(message.code, message.message));
    });
    worker.on('error', (error) => fail(crashed(error)));
    worker.on('exit', (code, signal) => fail(ranOut(code, signal) ? tooHeavy() : crashed()));
    const { maxMemoryBytes } = limits;
    const task: WorkerTask = { file, maxMemoryBytes, memoryPollMs: tunables.parse.memoryPollMs };
    worker.send(task, (error) => error && fail(crashed(error)));
  });
}

/** V8 aborts when the heap is full (134 is how shells count that), the watch kills. */
function ranOut(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134;
}

function tooHeavy(): AppError {
  return new AppError(
    'DOCUMENT_TOO_LARGE',
    'Reading the file needed more memory than is allowed, so it was stopped. Split it, or save it again in a simpler form.',
  );
}

function tooSlow(timeoutMs: number): AppError {
  return new AppError(
    'TIMEOUT',
    `Reading the file took longer than ${Math.ceil(timeoutMs / 1000)} seconds, so it was stopped. Split it, or save it again in a simpler form.`,
  );
}

function crashed(cause?: unknown): AppError {
  return new AppError(
    'DOCUMENT_UNREADABLE',
    'The file cannot be read: the reader ended unexpectedly. Save it again and add the new file.',
    { cause },
  );
}
