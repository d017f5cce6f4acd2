import type { KnowledgeScope } from '../schema.ts';
import { fuseRankings } from './fuse-rankings.ts';
import { type RankedChunk, rankByWords } from './lexical-search-repository.ts';
import { lexicalText } from './lexical-text.ts';
import { rankByMeaning } from './rank-by-meaning.ts';
import type { SearchFilters } from './search-filters-repository.ts';

/** Chunks by words, fused with those by meaning where an embedding model is configured. */
export async function rankChunks(
  scope: KnowledgeScope,
  search: { query: string; filters?: SearchFilters; limit: number; signal?: AbortSignal },
): Promise<RankedChunk[]> {
  const { query, filters, limit } = search;
  const words = lexicalText(query);
  const [byWords, byMeaning] = await Promise.all([
    words === '' ? [] : rankByWords(scope, words, { filters, limit }),
    rankByMeaning(scope, search),
  ]);
  return byMeaning.length > 0 ? fuseRankings([byWords, byMeaning]).slice(0, limit) : byWords;
}
