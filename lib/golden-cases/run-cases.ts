import type { Principal } from '../auth/index.ts';
import { type KnowledgeScope, piecesOfDocuments, rankedSearch } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { findCases } from './golden-case-repository.ts';
import { holdsPlace } from './holds-place.ts';
import { mean, ndcgAt, recallAt } from './measures.ts';
import type { CaseResult, CaseTotals, GoldenCase } from './schema.ts';

/** How many passages a ranking is judged by. */
const K = 10;

/**
 * Searches for every case of the workspace as the assistant would and says what was found. One
 * after the other: they are to take what one search takes.
 */
export async function runCases(
  { tenantId }: Principal,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<{ results: CaseResult[]; totals: CaseTotals }> {
  const scope = { tenantId, workspaceId };
  const results: CaseResult[] = [];
  for (const golden of await findCases(scope)) {
    signal?.throwIfAborted();
    results.push(await runCase(scope, golden, signal));
  }
  const measured = results.filter(({ recall }) => recall !== null);
  const average = (figure: 'recall' | 'ndcg') =>
    measured.length === 0 ? null : mean(measured.map((result) => result[figure] ?? 0));
  return {
    results,
    totals: { measured: measured.length, recall: average('recall'), ndcg: average('ndcg') },
  };
}

async function runCase(
  scope: KnowledgeScope,
  { id, query, filters, places }: GoldenCase,
  signal?: AbortSignal,
): Promise<CaseResult> {
  const right = places.filter((place) => place.right);
  const documents = {
    ids: right.map(({ documentId }) => documentId),
    names: right.map(({ document }) => document),
  };
  const pieces = await piecesOfDocuments(scope, documents, tunables.goldenCases.maxPieces);
  const names = new Map(pieces.map(({ documentId, document }) => [documentId, document]));

  const start = performance.now();
  const { passages, chunkIds } = await rankedSearch(
    scope,
    { query, filters, limit: K },
    { signal },
  );
  const milliseconds = performance.now() - start;

  const held = passages.map(({ documentId, text }) => {
    const piece = { documentId, document: names.get(documentId) ?? '', text };
    return right.some((place) => holdsPlace(place, piece));
  });
  const holding = new Set(
    pieces
      .filter((piece) => right.some((place) => holdsPlace(place, piece)))
      .map(({ chunkId }) => chunkId),
  );
  const wrong = places.filter(
    (place) =>
      !place.right &&
      passages.some(({ documentId, text }) =>
        holdsPlace(place, { documentId, document: '', text }),
      ),
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
