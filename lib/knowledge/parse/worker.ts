import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../errors/index.ts';
import { chunkText } from '../chunk-text.ts';
import type { SourceFile } from './parsed-document.ts';
import { parseSource } from './parse-source.ts';
import type { WorkerMessage } from './worker-message.ts';

/** Entry of the parse worker: one file in, one message out, then the thread ends. */
const send = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  let reported = 0;
  const { outline, ...document } = await parseSource(workerData as SourceFile, (fraction) => {
    if (fraction - reported < 0.01) return;
    reported = fraction;
    send({ type: 'progress', fraction });
  });
  send({ type: 'done', document: { ...document, chunks: chunkText({ ...document, outline }) } });
} catch (error) {
  const known = error instanceof AppError;
  send({
    type: 'failed',
    code: known ? error.code : 'DOCUMENT_UNREADABLE',
    message: known ? error.message : 'The file is damaged and cannot be read. Save it again and add the new file.',
  });
}
