import type { KnowledgeScope } from '../schema.ts';
import { fuseRankings } from './fuse-rankings.ts';
import { type RankedChunk, rankByWords } from './lexical-search-repository.ts';
import { lexicalText } from './lexical-text.ts';
import { type MeaningSearch, rankByMeaning } from './rank-by-meaning.ts';
import { timed } from './search-trace.ts';

/**
 * Chunks by words, fused with those by meaning where an embedding model is configured. A fused score
 * is a sum of reciprocal ranks, any other one of BM25.
 */
export async function rankChunks(
  scope: KnowledgeScope,
  search: MeaningSearch,
): Promise<RankedChunk[]> {
  const { query, filters, limit, trace } = search;
  const words = lexicalText(query);
  const [byWords, byMeaning] = await Promise.all([
    words === '' ? [] : timed(trace, 'words', () => rankByWords(scope, words, { filters, limit })),
    timed(trace, 'meaning', () => rankByMeaning(scope, search)),
  ]);
  if (trace) Object.assign(trace, { byWords, byMeaning });
  return byMeaning.length > 0 ? fuseRankings([byWords, byMeaning]).slice(0, limit) : byWords;
}
