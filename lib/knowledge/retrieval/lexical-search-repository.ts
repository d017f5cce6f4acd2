import { fragment, TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import { allowedChunks, type SearchFilters } from './search-filters-repository.ts';

export type RankedChunk = { chunkId: bigint; score: number };

/** The usual constants of BM25: how fast repetition saturates, how much length counts. */
const K1 = 1.2;
const B = 0.75;

/**
 * The best chunks by BM25 for any of the words (prepared by `lexicalText`), best first; equal
 * scores in order of their ids. Chunks of documents that are not ready never appear.
 */
export function rankByWords(
  scope: KnowledgeScope,
  words: string,
  options: { filters?: SearchFilters; limit: number },
): Promise<RankedChunk[]> {
  const { workspaceId } = scope;
  return tenantDatabase(scope.tenantId).query<RankedChunk>`
    WITH collection AS (
      SELECT chunk_count::float8 AS n, term_total::float8 / greatest(chunk_count, 1) AS mean
      FROM index_statistics WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
    ), hit AS MATERIALIZED (
      SELECT term, chunk_id, frequency::float8 AS frequency, term_count::float8 AS length
      FROM posting
      WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
        AND term = ANY (ARRAY(SELECT lexeme FROM unnest(to_tsvector('english', ${words}))))
    ), weight AS MATERIALIZED (
      SELECT term, ln(1 + (n - count(*) + 0.5) / (count(*) + 0.5)) AS idf, n, mean
      FROM hit, collection GROUP BY term, n, mean
    ), scored AS (
      SELECT chunk_id, sum(idf * frequency * ${fragment`${K1 + 1}::float8`}
        / (frequency + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * length / mean))) AS score
      FROM hit JOIN weight USING (term) GROUP BY chunk_id
    )
    SELECT chunk_id AS "chunkId", score FROM scored
    WHERE ${allowedChunks(scope, options.filters)}
    ORDER BY score DESC, chunk_id LIMIT ${options.limit}`;
}
