import type { KnowledgeScope, Passage, SearchRequest } from '../schema.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { newTrace } from './search-trace.ts';

/** The passages that `searchKnowledge` finds, and the ids of the chunks in the order before they were joined. */
export async function rankedSearch(
  scope: KnowledgeScope,
  request: SearchRequest,
  options: { signal?: AbortSignal } = {},
): Promise<{ passages: Passage[]; chunkIds: string[] }> {
  const trace = newTrace();
  const passages = await searchKnowledge(scope, request, { ...options, trace });
  const ids = new Map(
    trace.chunks.map(({ documentId, ordinal, chunkId }) => [`${documentId} ${ordinal}`, chunkId]),
  );
  const chunkIds = trace.ordered.map(({ documentId, ordinal }) =>
    String(ids.get(`${documentId} ${ordinal}`)),
  );
  return { passages, chunkIds };
}
