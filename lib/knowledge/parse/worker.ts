import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors/index.ts';
import { chunkText } from '../chunk-text.ts';
import { parseSource } from './parse-source.ts';
import type { WorkerMessage, WorkerTask } from './worker-message.ts';

/**
 * Entry of the parse worker, a process of its own: one task in, one answer out, then it ends. It is
 * no thread, because a thread that runs out of heap can take the whole server with it.
 */
function send(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

/** Parsing keeps this thread busy, so another one watches the memory and ends the process. */
function watchMemory({ maxMemoryBytes, memoryPollMs }: WorkerTask): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${maxMemoryBytes}) process.kill(process.pid, 'SIGKILL');
  }, ${memoryPollMs})`;
  new Worker(watch, { eval: true }).unref();
}

async function answer(task: WorkerTask): Promise<WorkerMessage> {
  let reported = 0;
  try {
    const { outline, ...document } = await parseSource(task.file, (fraction) => {
      if (fraction - reported < 0.01) return;
      reported = fraction;
      void send({ type: 'progress', fraction });
    });
    const chunks = chunkText({ ...document, outline });
    return { type: 'done', document: { ...document, chunks } };
  } catch (error) {
    if (error instanceof AppError)
      return { type: 'failed', code: error.code, message: error.message };
    const message = 'The file is damaged and cannot be read. Save it again and add the new file.';
    return { type: 'failed', code: 'DOCUMENT_UNREADABLE', message };
  }
}

// Ctrl-C in a terminal reaches every process; the server decides what becomes of this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.once('message', async (task: WorkerTask) => {
  watchMemory(task);
  await send(await answer(task));
  process.exit();
});
