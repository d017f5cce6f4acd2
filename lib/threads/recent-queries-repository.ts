import { TENANT, tenantDatabase } from '../database/index.ts';

/** What the user last asked in these many of their newest conversations but one; the newest first. */
export async function findRecentQueries(
  { tenantId, userId }: { tenantId: string; userId: string },
  workspaceId: string,
  search: { except: string; threads: number; limit: number; maxChars: number },
): Promise<string[]> {
  const { except, threads, limit, maxChars } = search;
  const rows = await tenantDatabase(tenantId).query<{ text: string }>`
    WITH newest AS MATERIALIZED (
      SELECT id FROM thread WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
        AND user_id = ${userId} AND deleted_at IS NULL AND id <> ${except}
      ORDER BY updated_at DESC LIMIT ${threads}
    ), asked AS (
      SELECT r.created_at, CASE jsonb_typeof(m->'content') WHEN 'array' THEN (
          SELECT string_agg(part->>'text', E'\n') FROM jsonb_array_elements(m->'content') part)
        ELSE m->>'content' END AS text
      FROM newest JOIN run r ON r.tenant_id = ${TENANT} AND r.thread_id = newest.id
        JOIN run_event e ON e.tenant_id = ${TENANT} AND e.thread_id = r.thread_id
          AND e.seq = r.first_seq,
        jsonb_array_elements(e.payload->'input'->'messages') m
      WHERE m->>'role' = 'user'
    )
    SELECT left(text, ${maxChars}) AS text FROM asked WHERE text <> ''
    ORDER BY created_at DESC LIMIT ${limit}`;
  return rows.map(({ text }) => text);
}
