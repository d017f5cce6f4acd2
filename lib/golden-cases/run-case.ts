import { type KnowledgeScope, rankedSearch } from '../knowledge/index.ts';
import { wordSequence } from './holds-answer.ts';
import { holdsWords } from './holds-place.ts';
import { inBatches } from './in-batches.ts';
import type { PieceWords } from './load-pieces.ts';
import { ndcgAt, recallAt } from './measures.ts';
import type { CaseResult, GoldenCase } from './schema.ts';

/** How many passages a ranking is judged by. */
const K = 10;

/**
 * Searches for one case and says what was found.
 * @param pieces those of the documents of its right places
 */
export async function runCase(
  scope: KnowledgeScope,
  { id, query, filters, places }: GoldenCase,
  pieces: readonly PieceWords[],
  signal?: AbortSignal,
): Promise<CaseResult> {
  const sought = places.map((place) => ({ ...place, words: wordSequence(place.quote) }));
  const right = sought.filter((place) => place.right);
  const isHeld = (piece: Omit<PieceWords, 'chunkId'>) =>
    right.some((place) => holdsWords(place, piece));

  const start = performance.now();
  const { passages, chunkIds } = await rankedSearch(
    scope,
    { query, filters, limit: K },
    { signal },
  );
  const milliseconds = performance.now() - start;

  const names = new Map(pieces.map(({ documentId, document }) => [documentId, document]));
  const found = passages.map(({ documentId, text }) => ({
    documentId,
    document: names.get(documentId) ?? '',
    words: wordSequence(text),
  }));
  const held = found.map(isHeld);
  const answers = await inBatches(pieces, isHeld, signal);
  const holding = new Set(pieces.filter((_, n) => answers[n]).map(({ chunkId }) => chunkId));
  const wrong = sought.filter(
    (place) => !place.right && found.some((piece) => holdsWords(place, piece)),
  );
  const first = held.indexOf(true);
  const ranked = chunkIds.map((chunkId) => holding.has(chunkId));
  return {
    id,
    recall: right.length === 0 ? null : recallAt(K, held),
    ndcg: right.length === 0 ? null : ndcgAt(K, ranked, holding.size),
    rank: first < 0 ? null : first + 1,
    wrong: wrong.length,
    gone: right.length > 0 && holding.size === 0,
    milliseconds,
  };
}
