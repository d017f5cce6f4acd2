import { env } from '../../env.ts';
import { log } from '../../log.ts';
import { tunables } from '../../tunables.ts';
import { vacuumIndex } from './index-maintenance-repository.ts';

let indexedChunks = 0;

/** Counts what ingestion has written, for `maintainIndex`. */
export function countIndexed(chunks: number): void {
  indexedChunks += chunks;
}

/**
 * What autovacuum does on a server and nobody on the embedded database, if enough was written since
 * the last time. For moments in which nothing is indexed; takes up to seconds, never throws.
 * @returns whether it did
 */
export async function maintainIndex(): Promise<boolean> {
  const due = indexedChunks >= tunables.retrieval.maintainAfterChunks;
  if (!due || env().DATABASE_URL) return false;
  indexedChunks = 0;
  try {
    await vacuumIndex();
    return true;
  } catch (error) {
    log.warn({ err: error }, 'tidying the index failed');
    return false;
  }
}
