import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope, Passage } from '../schema.ts';

/** A chunk with what a passage says of its document. */
export type FoundChunk = Omit<Passage, 'score' | 'validation'> & {
  chunkId: bigint;
  ordinal: number;
  validation: Passage['validation'] | null;
};

/** The chunks with these ids, in no particular order. */
export function findChunks(scope: KnowledgeScope, chunkIds: bigint[]): Promise<FoundChunk[]> {
  return tenantDatabase(scope.tenantId).query<FoundChunk>`
    SELECT chunk.id AS "chunkId", chunk.ordinal, chunk.document_id AS "documentId",
      document.title AS "documentTitle", document.kind, document.validation, chunk.headings, chunk.page,
      chunk.start_offset AS start, chunk.end_offset AS "end", chunk.text
    FROM chunk JOIN document ON document.id = chunk.document_id
    WHERE chunk.tenant_id = ${TENANT} AND chunk.workspace_id = ${scope.workspaceId}
      AND chunk.id = ANY (${chunkIds.map(String)}::bigint[])`;
}

/** A chunk by itself, with what its document is called. */
export type Piece = { chunkId: string; documentId: string; document: string; text: string };

/** The chunks of documents, known by id or by file name (title where there is none); at most `limit`. */
export function piecesOfDocuments(
  scope: KnowledgeScope,
  documents: { ids: string[]; names: string[] },
  limit: number,
): Promise<Piece[]> {
  return tenantDatabase(scope.tenantId).query<Piece>`
    SELECT chunk.id::text AS "chunkId", document.id AS "documentId",
      coalesce(document.file_name, document.title) AS document, chunk.text
    FROM document JOIN chunk ON chunk.document_id = document.id AND chunk.tenant_id = ${TENANT}
    WHERE document.tenant_id = ${TENANT} AND document.workspace_id = ${scope.workspaceId}
      AND (document.id = ANY (${documents.ids}::text[])
        OR coalesce(document.file_name, document.title) = ANY (${documents.names}::text[]))
    ORDER BY chunk.id LIMIT ${limit}`;
}

/** Texts by document id, without those that are larger than `maxBytes` (UTF-8). */
export async function findTexts(
  scope: KnowledgeScope,
  documentIds: string[],
  maxBytes: number,
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tenantDatabase(scope.tenantId).query<{ id: string; text: string }>`
    SELECT id, text FROM document
    WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId}
      AND id = ANY (${documentIds}::text[]) AND octet_length(text) <= ${maxBytes}`;
  return new Map(rows.map(({ id, text }) => [id, text]));
}
