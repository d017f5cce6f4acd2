import { systemDatabase } from '../database/index.ts';
import type { ShareScope } from './schema.ts';

export type OpenShare = {
  id: string;
  tenantId: string;
  threadId: string;
  title: string;
  scope: ShareScope;
  untilRunId: string | null;
  expiresAt: Date;
  /** Changes with what the link shows. */
  revision: string;
};

/** The link with that hash, while it holds and its conversation is there, whoever's it is. */
export async function findOpenShare(tokenHash: string): Promise<OpenShare | undefined> {
  const [row] = await systemDatabase().query<OpenShare>`
    SELECT s.id, s.tenant_id AS "tenantId", s.thread_id AS "threadId", t.title, s.scope,
      s.until_run_id AS "untilRunId", s.expires_at AS "expiresAt",
      coalesce(s.until_run_id, t.head_run_id || ' ' || t.last_seq) AS revision
    FROM share s JOIN thread t ON t.id = s.thread_id AND t.tenant_id = s.tenant_id
    WHERE s.token_hash = ${tokenHash} AND s.revoked_at IS NULL AND s.expires_at > now()
      AND t.deleted_at IS NULL`;
  return row;
}

/** Deletes links of every tenant that nobody can open any more; that they were there stays in the audit log. */
export function deleteEndedShares(): Promise<number> {
  return systemDatabase().execute`
    DELETE FROM share WHERE expires_at <= now() OR revoked_at IS NOT NULL`;
}
