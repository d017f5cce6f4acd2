import type { EmbeddingModelV3 } from '../../models/index.ts';
import { currentTelemetryScope, record } from '../../telemetry/index.ts';
import { tunables } from '../../tunables.ts';
import {
  type KnowledgeScope,
  type Passage,
  type SearchRequest,
  searchRequestSchema,
} from '../schema.ts';
import { findChunks, findTexts } from './chunk-repository.ts';
import type { RankedChunk } from './lexical-search-repository.ts';
import { quotedPhrases } from './lexical-text.ts';
import {
  groupNeighbours,
  joinNeighbours,
  type Neighbours,
  type RankedPassage,
} from './merge-passages.ts';
import { phrasesFirst } from './phrases-first.ts';
import { rankChunks } from './rank-chunks.ts';
import { type SearchTrace, timed } from './search-trace.ts';
import { withPageBreaks } from './with-page-breaks.ts';

type SearchOptions = {
  signal?: AbortSignal;
  model?: EmbeddingModelV3 | null;
  trace?: SearchTrace;
};

/**
 * Passages of the workspace's documents that fit the query best, best first; none when nothing of
 * the query is in them. `passage.text` is exactly `text.slice(start, end)` of its document.
 * @param options.model the embedding model instead of the configured one; null for none
 * @param options.trace takes down what the parts of the search gave
 * @throws ZodError for a request outside of `searchRequestSchema`
 */
export async function searchKnowledge(
  scope: KnowledgeScope,
  request: SearchRequest,
  options: SearchOptions = {},
): Promise<Passage[]> {
  const begin = performance.now();
  const measure = (outcome: 'found' | 'empty' | 'failed', results: number) => {
    const { tenantId, workspaceId } = scope;
    const durationMs = Math.round(performance.now() - begin);
    const about = { ...currentTelemetryScope(), tenantId, workspaceId };
    record('retrieval', { outcome, results, durationMs }, about);
  };
  try {
    const passages = await search(scope, request, options);
    measure(passages.length > 0 ? 'found' : 'empty', passages.length);
    return passages;
  } catch (error) {
    if (!options.signal?.aborted) measure('failed', 0);
    throw error;
  }
}

async function search(
  scope: KnowledgeScope,
  request: SearchRequest,
  options: SearchOptions,
): Promise<Passage[]> {
  const { query, limit, filters: given, withoutRejected } = searchRequestSchema.parse(request);
  const filters = { ...given, withoutRejected };
  const { candidates, candidatesPerResult } = tunables.retrieval;
  const pool = Math.max(candidates, limit * candidatesPerResult);
  const ranked = await rankChunks(scope, { query, filters, limit: pool, ...options });
  options.signal?.throwIfAborted();
  if (ranked.length === 0) return [];
  return timed(options.trace, 'passages', async () => {
    const passages = await asPassages(scope, ranked, options.trace);
    const ordered = phrasesFirst(passages, quotedPhrases(query));
    if (options.trace) options.trace.ordered = ordered;
    return withPageBreaks(scope, await merged(scope, ordered, limit));
  });
}

async function asPassages(
  scope: KnowledgeScope,
  ranked: RankedChunk[],
  trace: SearchTrace | undefined,
): Promise<RankedPassage[]> {
  const chunks = await findChunks(
    scope,
    ranked.map(({ chunkId }) => chunkId),
  );
  if (trace) trace.chunks = chunks;
  const byId = new Map(chunks.map((chunk) => [chunk.chunkId, chunk]));
  return ranked.flatMap(({ chunkId, score }): RankedPassage[] => {
    const found = byId.get(chunkId);
    if (!found) return [];
    const { chunkId: _id, validation, ...chunk } = found;
    return [{ ...chunk, ...(validation && { validation }), score }];
  });
}

async function merged(
  scope: KnowledgeScope,
  passages: RankedPassage[],
  limit: number,
): Promise<Passage[]> {
  const { maxPassageChars: maxChars, maxMergedTextBytes } = tunables.retrieval;
  const groups = groupNeighbours(passages, { maxChars, limit });
  const documents = new Set(
    groups.filter((group) => group.length > 1).map(([passage]) => passage?.documentId ?? ''),
  );
  const texts = await findTexts(scope, [...documents], maxMergedTextBytes);
  return groups.flatMap((group) => joined(group, texts)).slice(0, limit);
}

/** The text of a very large document is not read for one search; its chunks stay single. */
function joined(group: Neighbours, texts: Map<string, string>): Passage[] {
  const text = texts.get(group[0]?.documentId ?? '');
  if (group.length > 1 && text !== undefined) return [joinNeighbours(group, text)];
  return group
    .toSorted((a, b) => b.score - a.score)
    .map(({ ordinal: _ordinal, ...passage }) => passage);
}
