import { log } from '../../log.ts';
import { type EmbeddingModelV3, embeddingModel } from '../../models/index.ts';
import { tunables } from '../../tunables.ts';
import type { KnowledgeScope } from '../schema.ts';
import { embedTexts } from './embed-texts.ts';
import type { RankedChunk } from './lexical-search-repository.ts';
import type { SearchFilters } from './search-filters-repository.ts';
import type { SearchTrace } from './search-trace.ts';
import { rankByVector, vectorSearchReady } from './vector-search-repository.ts';

export type MeaningSearch = {
  query: string;
  filters?: SearchFilters;
  limit: number;
  signal?: AbortSignal;
  /** Instead of the configured one; null for none. */
  model?: EmbeddingModelV3 | null;
  trace?: SearchTrace;
};

/**
 * The chunks nearest to the query, best first. None without an embedding model or pgvector, and none
 * when the model fails: the search by words answers alone then.
 * @throws what `signal` was aborted with
 */
export async function rankByMeaning(
  scope: KnowledgeScope,
  search: MeaningSearch,
): Promise<RankedChunk[]> {
  const { query, signal, trace } = search;
  try {
    const model = search.model === undefined ? embeddingModel() : search.model;
    if (!model || !(await vectorSearchReady())) return [];
    if (trace) trace.meaning = { state: 'used', model: model.modelId };
    const timeoutMs = tunables.retrieval.embedQueryTimeoutMs;
    const [embedding] = await embedTexts(model, [query], { signal, timeoutMs });
    if (!embedding) return [];
    return await rankByVector(scope, { ...search, model: model.modelId, embedding });
  } catch (error) {
    signal?.throwIfAborted();
    if (trace) trace.meaning.state = 'failed';
    log.warn({ err: error }, 'searching by meaning failed');
    return [];
  }
}
