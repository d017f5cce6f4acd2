import { systemDatabase, TENANT, tenantDatabase } from '../../../database/index.ts';
import type { KnowledgeScope } from '../../schema.ts';
import type { ClaimTime } from '../entity-queue-repository.ts';

/** A document that a model reads now; `until` says whose claim it is. */
export type ExtractionClaim = KnowledgeScope & { id: string; until: Date };

/** Has a model read this document; one that is still being written is given `settleMs`. */
export async function queueExtraction(
  { tenantId }: KnowledgeScope,
  documentId: string,
  settleMs: number,
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    INSERT INTO extraction (document_id, tenant_id, workspace_id, not_before)
    SELECT id, ${TENANT}, workspace_id, now() + CASE WHEN origin = 'note'
      THEN ${settleMs}::float8 * interval '1 millisecond' ELSE interval '0' END
    FROM document WHERE tenant_id = ${TENANT} AND id = ${documentId}
    ON CONFLICT (document_id) DO UPDATE
      SET done = false, attempts = 0, not_before = excluded.not_before`;
}

/** The same for the newest document, of any tenant, that no model was ever to read. */
export async function queueUnread(version: number): Promise<boolean> {
  const count = await systemDatabase().execute`
    INSERT INTO extraction (document_id, tenant_id, workspace_id)
    SELECT id, tenant_id, workspace_id FROM document
    WHERE status = 'ready' AND text IS NOT NULL AND entity_version >= ${version}
      AND NOT EXISTS (SELECT FROM extraction WHERE document_id = document.id)
    ORDER BY created_at DESC, id LIMIT 1
    ON CONFLICT DO NOTHING`;
  return count > 0;
}

/** Takes a document of any tenant that is drawn by the rules and waits: those that failed least often first. */
export async function claimExtraction(
  version: number,
  { leaseMs, mostMs }: ClaimTime,
): Promise<ExtractionClaim | undefined> {
  const [row] = await systemDatabase().query<ExtractionClaim>`
    UPDATE extraction SET attempts = attempts + 1,
      not_before = now() + least(${leaseMs}::float8 * power(2, least(attempts, 30)),
        ${mostMs}::float8) * interval '1 millisecond'
    WHERE document_id = (
      SELECT waiting.document_id FROM extraction waiting
      JOIN document ON document.id = waiting.document_id
      WHERE NOT waiting.done AND waiting.not_before <= now() AND document.status = 'ready'
        AND document.text IS NOT NULL AND document.entity_version >= ${version}
      ORDER BY waiting.attempts, document.created_at DESC, document.id
      LIMIT 1 FOR UPDATE OF waiting SKIP LOCKED)
    RETURNING document_id AS id, tenant_id AS "tenantId", workspace_id AS "workspaceId",
      not_before AS until`;
  return row;
}

/** Gives a claim back that nothing was wrong with: the server stops. */
export async function releaseExtraction({ tenantId, id, until }: ExtractionClaim): Promise<void> {
  await tenantDatabase(tenantId).models.extraction.updateMany({
    where: { documentId: id, notBefore: until },
    data: { notBefore: new Date(), attempts: { decrement: 1 } },
  });
}

/** Says that it is read, unless it has changed since the claim. */
export async function finishExtraction({ tenantId, id, until }: ExtractionClaim): Promise<void> {
  await tenantDatabase(tenantId).models.extraction.updateMany({
    where: { documentId: id, notBefore: until },
    data: { done: true, attempts: 0 },
  });
}
