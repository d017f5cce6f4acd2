import type { EmbeddingModelV3 } from '../../models/index.ts';
import { tunables } from '../../tunables.ts';
import {
  type KnowledgeScope,
  type Passage,
  type SearchRequest,
  searchRequestSchema,
} from '../schema.ts';
import { findChunks, findTexts } from './chunk-repository.ts';
import { lexicalText, quotedPhrases } from './lexical-text.ts';
import {
  groupNeighbours,
  joinNeighbours,
  type Neighbours,
  type RankedPassage,
} from './merge-passages.ts';
import { rankChunks } from './rank-chunks.ts';
import { withPageBreaks } from './with-page-breaks.ts';

/**
 * Passages of the workspace's documents that fit the query best, best first; none when nothing of
 * the query is in them. `passage.text` is exactly `text.slice(start, end)` of its document.
 * @param options.model the embedding model instead of the configured one; null for none
 * @throws ZodError for a request outside of `searchRequestSchema`
 */
export async function searchKnowledge(
  scope: KnowledgeScope,
  request: SearchRequest,
  options: { signal?: AbortSignal; model?: EmbeddingModelV3 | null } = {},
): Promise<Passage[]> {
  const { query, limit, filters } = searchRequestSchema.parse(request);
  const { candidates, candidatesPerResult } = tunables.retrieval;
  const pool = Math.max(candidates, limit * candidatesPerResult);
  const ranked = await rankChunks(scope, { query, filters, limit: pool, ...options });
  options.signal?.throwIfAborted();
  if (ranked.length === 0) return [];
  const chunks = await findChunks(
    scope,
    ranked.map(({ chunkId }) => chunkId),
  );
  const byId = new Map(chunks.map((chunk) => [chunk.chunkId, chunk]));
  const passages = ranked.flatMap(({ chunkId, score }): RankedPassage[] => {
    const found = byId.get(chunkId);
    if (!found) return [];
    const { chunkId: _id, validation, ...chunk } = found;
    return [{ ...chunk, ...(validation && { validation }), score }];
  });
  const best = await merged(scope, phrasesFirst(passages, quotedPhrases(query)), limit);
  return withPageBreaks(scope, best);
}

/** Passages that hold more of the quoted phrases come first; otherwise the order stays. */
function phrasesFirst(passages: RankedPassage[], phrases: string[]): RankedPassage[] {
  if (phrases.length === 0) return passages;
  const held = new Map(
    passages.map((passage) => {
      const words = ` ${lexicalText(passage.text)} `;
      return [passage, phrases.filter((phrase) => words.includes(` ${phrase} `)).length];
    }),
  );
  return passages.toSorted((a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0));
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
