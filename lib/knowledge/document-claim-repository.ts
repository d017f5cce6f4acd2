import { systemDatabase } from '../database/index.ts';

/** A document that one worker has taken, until it ends or the lease runs out. */
export type Claim = {
  id: string;
  tenantId: string;
  workspaceId: string;
  leaseOwner: string;
  attempts: number;
  title: string;
  origin: string;
  fileName: string | null;
  url: string | null;
};

/**
 * Takes the oldest document that waits, has changed, or whose worker is gone. Several workers, also of several
 * instances, never get the same one.
 */
export async function claimNextDocument(
  leaseOwner: string,
  leaseMs: number,
): Promise<Claim | null> {
  const rows = await systemDatabase().query<Claim>`
    UPDATE document SET
      attempts = CASE WHEN status IN ('queued', 'ready') THEN attempts ELSE attempts + 1 END,
      status = 'parsing', progress = 0, lease_owner = ${leaseOwner}, index_after = NULL,
      lease_until = now() + ${leaseMs}::int * interval '1 millisecond', updated_at = now()
    WHERE id = (
      SELECT id FROM document
      WHERE status = 'queued' OR (status = 'ready' AND index_after <= now())
         OR (status IN ('parsing', 'indexing') AND (lease_until IS NULL OR lease_until < now()))
      ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, tenant_id AS "tenantId", workspace_id AS "workspaceId",
      lease_owner AS "leaseOwner", attempts, title, origin, file_name AS "fileName", url`;
  return rows[0] ?? null;
}

/** Frees every claim at once: for a process that knows that it is the only one. */
export async function releaseAllClaims(): Promise<number> {
  return systemDatabase().execute`
    UPDATE document SET lease_until = NULL WHERE status IN ('parsing', 'indexing')`;
}
