import { log } from '../../log.ts';
import { embeddingModel } from '../../models/index.ts';
import { tunables } from '../../tunables.ts';
import type { KnowledgeScope } from '../schema.ts';
import { embedTexts } from './embed-texts.ts';
import type { RankedChunk } from './lexical-search-repository.ts';
import type { SearchFilters } from './search-filters-repository.ts';
import { rankByVector, vectorSearchReady } from './vector-search-repository.ts';

/**
 * The chunks nearest to the query, best first. None without an embedding model or pgvector, and none
 * when the model fails: the search by words answers alone then.
 */
export async function rankByMeaning(
  scope: KnowledgeScope,
  search: { query: string; filters?: SearchFilters; limit: number; signal?: AbortSignal },
): Promise<RankedChunk[]> {
  const model = embeddingModel();
  if (!model || !(await vectorSearchReady())) return [];
  const timeoutMs = tunables.retrieval.embedQueryTimeoutMs;
  try {
    const [embedding] = await embedTexts(model, [search.query], {
      signal: search.signal,
      timeoutMs,
    });
    if (!embedding) return [];
    return await rankByVector(scope, { ...search, model: model.modelId, embedding });
  } catch (error) {
    search.signal?.throwIfAborted();
    log.warn({ err: error, model: model.modelId }, 'searching by meaning failed');
    return [];
  }
}
