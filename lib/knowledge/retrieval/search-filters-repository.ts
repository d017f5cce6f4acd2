import { fragment, TENANT } from '../../database/index.ts';
import type { KnowledgeScope, SearchRequest } from '../schema.ts';

/** Which documents a search looks into. */
export type SearchFilters = SearchRequest['filters'] & Pick<SearchRequest, 'withoutRejected'>;

/**
 * A condition on `chunk_id`: its document is ready and passes the filters. Almost all documents
 * are ready, so without filters the few others are left out instead of all these let in.
 */
export function allowedChunks(scope: KnowledgeScope, filters: SearchFilters = {}) {
  const { documentIds, kinds, createdAfter, origins, validations, withoutRejected } = filters;
  const documents = fragment`
    SELECT chunk.id FROM chunk JOIN document ON document.id = chunk.document_id
    WHERE document.tenant_id = ${TENANT} AND document.workspace_id = ${scope.workspaceId}`;
  if (!documentIds && !kinds && !createdAfter && !origins && !validations && !withoutRejected) {
    return fragment`chunk_id NOT IN (${documents} AND document.status <> 'ready')`;
  }
  const among = documentIds ? fragment`document.id = ANY (${documentIds}::text[])` : fragment`TRUE`;
  const ofKinds = kinds ? fragment`document.kind = ANY (${kinds}::text[])` : fragment`TRUE`;
  const since = createdAfter
    ? fragment`document.created_at > ${createdAfter}::timestamptz`
    : fragment`TRUE`;
  const from = origins ? fragment`document.origin = ANY (${origins}::text[])` : fragment`TRUE`;
  const judged = validations
    ? fragment`document.validation = ANY (${validations}::text[])`
    : fragment`TRUE`;
  const trusted = withoutRejected
    ? fragment`document.validation IS DISTINCT FROM 'rejected'`
    : fragment`TRUE`;
  return fragment`chunk_id IN (
    ${documents} AND document.status = 'ready' AND ${among} AND ${ofKinds} AND ${since}
      AND ${from} AND ${judged} AND ${trusted})`;
}
