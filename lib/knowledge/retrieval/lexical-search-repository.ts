import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import { allowedChunks, type SearchFilters } from './search-filters-repository.ts';

export type RankedChunk = { chunkId: bigint; score: number };

/** The usual constants of BM25: how fast repetition saturates, how much length counts. */
export const K1 = 1.2;
export const B = 0.75;

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
      SELECT chunk_count AS n, term_total::float8 / greatest(chunk_count, 1) AS mean
      FROM index_statistics WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
    ), wanted AS MATERIALIZED (
      SELECT id, ln(1 + (n - chunk_count + 0.5::float8) / (chunk_count + 0.5::float8)) AS idf, mean
      FROM term, collection
      WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
        AND lexeme = ANY (ARRAY(SELECT lexeme FROM unnest(to_tsvector('english', ${words}))))
    ), scored AS (
      SELECT chunk_id, sum(idf * frequency * ${K1 + 1}::float8 / (frequency
        + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * term_count / mean))) AS score
      FROM wanted JOIN posting ON posting.term_id = wanted.id GROUP BY chunk_id
    )
    SELECT chunk_id AS "chunkId", score FROM scored
    WHERE ${allowedChunks(scope, options.filters)}
    ORDER BY score DESC, chunk_id LIMIT ${options.limit}`;
}
