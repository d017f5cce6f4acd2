import { TENANT, tenantDatabase, vectorAvailable } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import type { RankedChunk } from './lexical-search-repository.ts';
import { allowedChunks, type SearchFilters } from './search-filters-repository.ts';

/** Whether the database can compare vectors. */
export const vectorSearchReady = vectorAvailable;

/**
 * The chunks whose vectors of this model point most nearly where the given one does. Exact: every
 * vector of the workspace is compared. Vectors of another length (a model that changed) are left out.
 */
export function rankByVector(
  scope: KnowledgeScope,
  search: { model: string; embedding: number[]; filters?: SearchFilters; limit: number },
): Promise<RankedChunk[]> {
  const vector = JSON.stringify(search.embedding);
  return tenantDatabase(scope.tenantId).query<RankedChunk>`
    SELECT chunk_id AS "chunkId", 1 - (embedding <=> ${vector}::vector) AS score
    FROM chunk_embedding
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND model = ${search.model} AND vector_dims(embedding) = ${search.embedding.length}
      AND ${allowedChunks(scope, search.filters)}
    ORDER BY embedding <=> ${vector}::vector, chunk_id LIMIT ${search.limit}`;
}

/** Chunks of the document that have no vector of this model yet, in order. */
export async function findUnembedded(
  scope: KnowledgeScope,
  search: { documentId: string; model: string; limit: number },
): Promise<{ chunkId: bigint; headings: string[]; text: string; title: string }[]> {
  return tenantDatabase(scope.tenantId).query`
    SELECT chunk.id AS "chunkId", chunk.headings, chunk.text, document.title
    FROM chunk JOIN document ON document.id = chunk.document_id
    WHERE chunk.tenant_id = ${TENANT} AND chunk.workspace_id = ${scope.workspaceId}
      AND chunk.document_id = ${search.documentId}
      AND NOT EXISTS (SELECT FROM chunk_embedding
        WHERE chunk_id = chunk.id AND model = ${search.model})
    ORDER BY chunk.ordinal LIMIT ${search.limit}`;
}

/** Stores vectors of one model; those of chunks that are gone meanwhile are dropped. */
export async function storeEmbeddings(
  scope: KnowledgeScope,
  model: string,
  vectors: { chunkId: bigint; embedding: number[] }[],
): Promise<void> {
  const rows = JSON.stringify(
    vectors.map(({ chunkId, embedding }) => ({
      id: String(chunkId),
      embedding: JSON.stringify(embedding),
    })),
  );
  await tenantDatabase(scope.tenantId).execute`
    INSERT INTO chunk_embedding (chunk_id, workspace_id, tenant_id, model, embedding)
    SELECT chunk.id, chunk.workspace_id, chunk.tenant_id, ${model}, row.embedding::vector
    FROM json_to_recordset(${rows}::json) AS row (id BIGINT, embedding TEXT)
    JOIN chunk ON chunk.id = row.id
    WHERE chunk.tenant_id = ${TENANT} AND chunk.workspace_id = ${scope.workspaceId}
    ON CONFLICT (chunk_id) DO UPDATE SET model = excluded.model, embedding = excluded.embedding`;
}
