import { TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';
import type { EntityDetail } from './schema.ts';

type Owner = { tenantId: string; userId: string };
export type CitingAnswer = Omit<EntityDetail['answers'][number], 'createdAt'> & { createdAt: Date };

/** Passages that speak of an entity: where it is mentioned most, then in the order of the documents. */
export function listPassages(
  scope: KnowledgeScope,
  id: number,
  limit: number,
): Promise<EntityDetail['passages']> {
  return tenantDatabase(scope.tenantId).query`
    SELECT chunk.document_id AS "documentId", document.title AS "documentTitle",
      chunk.headings, chunk.page, chunk.start_offset AS start, chunk.end_offset AS "end", chunk.text
    FROM entity_mention m
    JOIN chunk ON chunk.id = m.chunk_id AND chunk.tenant_id = ${TENANT}
    JOIN document ON document.id = chunk.document_id AND document.tenant_id = ${TENANT}
    WHERE m.tenant_id = ${TENANT} AND m.workspace_id = ${scope.workspaceId} AND m.entity_id = ${id}
    ORDER BY m.frequency DESC, document.title, document.id, chunk.ordinal LIMIT ${limit}`;
}

/** Answers of a user's conversations that cite a passage which speaks of the entity, the newest first. */
export function listCitingAnswers(
  { tenantId, userId }: Owner,
  workspaceId: string,
  id: number,
  limit: number,
): Promise<CitingAnswer[]> {
  return tenantDatabase(tenantId).query<CitingAnswer>`
    SELECT * FROM (
      SELECT DISTINCT ON (c.thread_id, c.message_id) c.thread_id AS "threadId",
        t.title AS "threadTitle", c.message_id AS "messageId", c.answer, c.created_at AS "createdAt"
      FROM entity_mention m
      JOIN chunk ON chunk.id = m.chunk_id AND chunk.tenant_id = ${TENANT}
      JOIN citation c ON c.document_id = chunk.document_id AND c.tenant_id = ${TENANT}
        AND c.start_offset < chunk.end_offset AND c.end_offset > chunk.start_offset
      JOIN thread t ON t.id = c.thread_id AND t.tenant_id = ${TENANT} AND t.deleted_at IS NULL
        AND t.workspace_id = ${workspaceId} AND t.user_id = ${userId}
      WHERE m.tenant_id = ${TENANT} AND m.workspace_id = ${workspaceId} AND m.entity_id = ${id}
      ORDER BY c.thread_id, c.message_id
    ) AS answer ORDER BY "createdAt" DESC, "messageId" LIMIT ${limit}`;
}
