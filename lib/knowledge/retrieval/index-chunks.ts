import { clearMentions } from '../graph/entity-repository.ts';
import type { KnowledgeScope } from '../schema.ts';
import {
  deleteChunks,
  findTitle,
  type IndexRow,
  insertChunks,
  type Writer,
} from './chunk-index-repository.ts';
import type { IndexedChunk } from './indexed-chunk.ts';
import { lexicalText } from './lexical-text.ts';

export type { IndexedChunk };

/** A heading is a line; what is longer is text that was taken for one. UTF-16 code units. */
const MAX_HEADING_CHARS = 500;

/**
 * Stores chunks of a document and makes them findable, with the collection's figures, in the
 * transaction of `db`. The words of the title and of the headings count as words of the chunk.
 */
export async function indexChunks(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
  chunks: IndexedChunk[],
): Promise<void> {
  if (chunks.length === 0) return;
  const title = lexicalText(await findTitle(db, documentId));
  const rows = chunks.map((chunk): IndexRow => {
    const headings = chunk.headings.map((heading) => heading.slice(0, MAX_HEADING_CHARS));
    return { ...chunk, words: `${title} ${lexicalText([...headings, chunk.text].join(' '))}` };
  });
  await insertChunks(db, scope, documentId, rows);
}

/** Takes a document's chunks out of the index, the collection's figures and the graph. */
export async function removeFromIndex(
  db: Writer,
  scope: KnowledgeScope,
  documentId: string,
): Promise<void> {
  await clearMentions(db, scope, documentId);
  await deleteChunks(db, scope, documentId);
}
