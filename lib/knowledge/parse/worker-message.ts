import type { ErrorCode } from '../../errors/index.ts';
import type { ChunkRange } from '../chunk-text.ts';
import type { ParsedDocument, SourceFile } from './parsed-document.ts';

/** A document with the places where it is cut; chunk texts are slices of its text. */
export type PreparedDocument = Omit<ParsedDocument, 'outline'> & { chunks: ChunkRange[] };

/** What the parse worker is given, once. */
export type WorkerTask = { file: SourceFile; maxMemoryBytes: number; memoryPollMs: number };

/** What it answers: progress, then one of the other two. */
export type WorkerMessage =
  | { type: 'progress'; fraction: number }
  | { type: 'done'; document: PreparedDocument }
  | { type: 'failed'; code: ErrorCode; message: string };
