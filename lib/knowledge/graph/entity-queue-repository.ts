import { systemDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';

/** Documents of every tenant whose entities were never drawn, or by older rules; the newest first. */
export function listUndrawn(
  version: number,
  limit: number,
): Promise<(KnowledgeScope & { id: string })[]> {
  return systemDatabase().query<KnowledgeScope & { id: string }>`
    SELECT id, tenant_id AS "tenantId", workspace_id AS "workspaceId" FROM document
    WHERE status = 'ready' AND text IS NOT NULL AND entity_version < ${version}
    ORDER BY created_at DESC, id LIMIT ${limit}`;
}
