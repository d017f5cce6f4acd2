import { fragment, systemDatabase, TENANT, tenantDatabase } from '../../database/index.ts';
import type { KnowledgeScope } from '../schema.ts';

/** How long a claim holds; doubled with every earlier one that came to nothing, up to `mostMs`. */
export type ClaimTime = { leaseMs: number; mostMs: number };

const claimed = ({ leaseMs, mostMs }: ClaimTime) => fragment`
  entity_attempts = entity_attempts + 1,
  entity_claimed_until = now() + least(${leaseMs}::float8 * power(2, least(entity_attempts, 30)),
    ${mostMs}::float8) * interval '1 millisecond'`;

const FREE = fragment`(entity_claimed_until IS NULL OR entity_claimed_until < now())`;

/**
 * Takes a document of any tenant whose entities were never drawn, or by older rules: those that failed
 * least often first, and of these the newest. Several instances never get the same one.
 */
export async function claimUndrawn(
  version: number,
  time: ClaimTime,
): Promise<(KnowledgeScope & { id: string }) | undefined> {
  const [row] = await systemDatabase().query<KnowledgeScope & { id: string }>`
    UPDATE document SET ${claimed(time)}
    WHERE id = (
      SELECT id FROM document
      WHERE status = 'ready' AND text IS NOT NULL AND entity_version < ${version} AND ${FREE}
      ORDER BY entity_attempts, created_at DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, tenant_id AS "tenantId", workspace_id AS "workspaceId"`;
  return row;
}

/** Takes this one. @returns false when somebody else draws it, or it is not ready */
export async function claimDrawing(
  { tenantId }: KnowledgeScope,
  documentId: string,
  time: ClaimTime,
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    UPDATE document SET ${claimed(time)}
    WHERE tenant_id = ${TENANT} AND id = ${documentId} AND status = 'ready' AND ${FREE}`;
  return count > 0;
}

/** Gives a claim back that nothing was wrong with: the server stops. */
export async function releaseDrawing(
  { tenantId }: KnowledgeScope,
  documentId: string,
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    UPDATE document SET entity_claimed_until = NULL, entity_attempts = greatest(0, entity_attempts - 1)
    WHERE tenant_id = ${TENANT} AND id = ${documentId}`;
}
