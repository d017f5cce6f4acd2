import { TENANT, tenantDatabase } from '../database/index.ts';
import type { DecisionRow } from './decision-row.ts';

export type ListedRow = DecisionRow & { threadTitle: string; ordinal: string };
export type DecisionQuery = {
  workspaceId?: string;
  id?: string;
  pendingOnly: boolean;
  /** Only requests asked before this one's ordinal. */
  before: string | null;
  limit: number;
};

/** Requests that a user may answer, newest first: of their own threads, or of all. */
export async function listDecisionRows(
  { tenantId, userId, everyones }: { tenantId: string; userId: string; everyones: boolean },
  query: DecisionQuery,
): Promise<ListedRow[]> {
  const { workspaceId = null, id = null, pendingOnly, before, limit } = query;
  return tenantDatabase(tenantId).query<ListedRow>`
    SELECT d.id, d.kind, d.status, d.thread_id AS "threadId", d.run_id AS "runId",
      d.tool_call_id AS "toolCallId", d.tool_name AS "toolName",
      d.arguments_hash AS "argumentsHash", d.because, d.basis, d.request, d.answer,
      d.answered_by AS "answeredBy", d.answered_via AS "answeredVia", d.created_at AS "createdAt",
      d.expires_at AS "expiresAt", d.settled_at AS "settledAt", d.workspace_id AS "workspaceId",
      t.title AS "threadTitle", d.ordinal::text AS ordinal
    FROM decision d JOIN thread t ON t.id = d.thread_id AND t.tenant_id = d.tenant_id
    WHERE d.tenant_id = ${TENANT} AND t.deleted_at IS NULL
      AND (${everyones} OR t.user_id = ${userId})
      AND (${workspaceId}::text IS NULL OR d.workspace_id = ${workspaceId})
      AND (${id}::text IS NULL OR d.id = ${id})
      AND (NOT ${pendingOnly} OR (d.status = 'pending' AND d.expires_at > now()))
      AND (${before}::bigint IS NULL OR d.ordinal < ${before}::bigint)
    ORDER BY d.ordinal DESC LIMIT ${limit}`;
}
