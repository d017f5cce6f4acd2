import { fragment, TENANT, tenantDatabase } from '../database/index.ts';
import { ACTIVITY, type ThreadRow } from './thread-repository.ts';

type Owner = { tenantId: string; userId: string };
export type RunText = { runId: string; threadId: string; text: string };

const ofUser = (workspaceId: string, userId: string) => fragment`t.tenant_id = ${TENANT}
  AND t.workspace_id = ${workspaceId} AND t.user_id = ${userId} AND t.deleted_at IS NULL`;

/** What runs said that have ended and are not in the index yet, the newest first. */
export function listUnindexedRuns(
  { tenantId, userId }: Owner,
  workspaceId: string,
  { limit, maxChars }: { limit: number; maxChars: number },
): Promise<RunText[]> {
  return tenantDatabase(tenantId).query<RunText>`
    SELECT ended.id AS "runId", ended.thread_id AS "threadId", (
      SELECT left(coalesce(string_agg(words, E'\n' ORDER BY seq), ''), ${maxChars}) FROM (
        SELECT e.seq, CASE jsonb_typeof(m->'content') WHEN 'array' THEN (
            SELECT string_agg(part->>'text', E'\n') FROM jsonb_array_elements(m->'content') part)
          ELSE m->>'content' END AS words
        FROM run_event e, jsonb_array_elements(e.payload->'input'->'messages') m
        WHERE e.tenant_id = ${TENANT} AND e.thread_id = ended.thread_id AND e.run_id = ended.id
          AND e.seq BETWEEN ended.first_seq AND ended.last_seq
          AND e.payload->>'type' = 'RUN_STARTED' AND m->>'role' = 'user'
        UNION ALL
        SELECT min(e.seq), string_agg(e.payload->>'delta', '' ORDER BY e.seq) FROM run_event e
        WHERE e.tenant_id = ${TENANT} AND e.thread_id = ended.thread_id AND e.run_id = ended.id
          AND e.seq BETWEEN ended.first_seq AND ended.last_seq
          AND e.payload->>'type' = 'TEXT_MESSAGE_CONTENT'
        GROUP BY e.payload->>'messageId'
      ) said
    ) AS text
    FROM (
      SELECT r.id, r.thread_id, r.first_seq, r.first_seq + r.event_count - 1 AS last_seq
      FROM run r JOIN thread t ON t.id = r.thread_id AND ${ofUser(workspaceId, userId)}
      WHERE r.tenant_id = ${TENANT} AND r.first_seq IS NOT NULL
        AND r.status NOT IN ('queued', 'running') AND NOT EXISTS (
          SELECT FROM run_text x WHERE x.tenant_id = ${TENANT} AND x.run_id = r.id)
      ORDER BY r.created_at DESC LIMIT ${limit}
    ) ended`;
}

/** Takes texts into the index. `words` is the text as `lexicalText` prepares it. */
export async function saveRunTexts(
  tenantId: string,
  texts: readonly (RunText & { words: string })[],
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    INSERT INTO run_text (run_id, tenant_id, thread_id, text, search)
    SELECT "runId", ${TENANT}, "threadId", text, to_tsvector('simple', words)
      || to_tsvector('english', words) || to_tsvector('german', words)
    FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
      AS given("runId" text, "threadId" text, text text, words text)
    ON CONFLICT (run_id) DO NOTHING`;
}

export type FoundThreadRow = ThreadRow & { runId: string | null; text: string | null };

/**
 * A user's threads, archived ones too, that have every word: in the title (`patterns`, for LIKE), or
 * in what one run said (`words`, as `lexicalText` gives them, or their beginnings). Titles come
 * first, then by how much the run says of the words; what was talked about lately counts more.
 */
export function rankThreads(
  { tenantId, userId }: Owner,
  workspaceId: string,
  search: { patterns: string[]; words: string[]; candidates: number; limit: number },
): Promise<FoundThreadRow[]> {
  const { patterns, words, candidates, limit } = search;
  return tenantDatabase(tenantId).query<FoundThreadRow>`
    WITH wanted AS MATERIALIZED (
      SELECT string_agg('(' || query::text || ')', ' & ')::tsquery AS query FROM (
        SELECT plainto_tsquery('english', w) || plainto_tsquery('german', w)
          || to_tsquery('simple', w || ':*') AS query
        FROM unnest(${words}::text[]) AS w
      ) word WHERE numnode(query) > 0
    ), said AS MATERIALIZED (
      SELECT x.thread_id, x.run_id, ts_rank(x.search, (SELECT query FROM wanted)) AS rank
      FROM run_text x JOIN thread t ON t.id = x.thread_id AND ${ofUser(workspaceId, userId)}
      WHERE x.tenant_id = ${TENANT} AND x.search @@ (SELECT query FROM wanted)
      ORDER BY t.updated_at DESC LIMIT ${candidates}
    ), best AS (
      SELECT DISTINCT ON (thread_id) thread_id, run_id, rank FROM said
      ORDER BY thread_id, rank DESC, run_id
    ), titled AS (
      SELECT t.id FROM thread t WHERE ${ofUser(workspaceId, userId)}
        AND lower(t.title) LIKE ALL (${patterns}::text[])
      ORDER BY t.updated_at DESC LIMIT ${limit}
    )
    SELECT t.id, t.title, t.updated_at AS "updatedAt", t.pinned,
      t.archived_at IS NOT NULL AS archived, ${ACTIVITY}, best.run_id AS "runId", x.text
    FROM thread t LEFT JOIN best ON best.thread_id = t.id
      LEFT JOIN run_text x ON x.run_id = best.run_id AND x.tenant_id = ${TENANT}
    WHERE ${ofUser(workspaceId, userId)}
      AND (best.thread_id IS NOT NULL OR t.id IN (SELECT id FROM titled))
    ORDER BY t.id IN (SELECT id FROM titled) DESC,
      coalesce(best.rank, 0) * (0.7 + 0.3 * power(0.5,
        greatest(0, extract(epoch FROM now() - t.updated_at)::float8) / (86400 * 90))) DESC,
      t.updated_at DESC, t.id LIMIT ${limit}`;
}

export type SaidMessage = { runId: string; messageId: string; text: string };

/** What each message of these runs says, oldest first. */
export function listSaidMessages(
  { tenantId, userId }: Owner,
  workspaceId: string,
  runIds: readonly string[],
): Promise<SaidMessage[]> {
  return tenantDatabase(tenantId).query<SaidMessage>`
    WITH chosen AS MATERIALIZED (
      SELECT r.id, r.thread_id, r.first_seq, r.first_seq + r.event_count - 1 AS last_seq
      FROM run r JOIN thread t ON t.id = r.thread_id AND ${ofUser(workspaceId, userId)}
      WHERE r.tenant_id = ${TENANT} AND r.id = ANY (${[...runIds]}::text[])
    ), events AS MATERIALIZED (
      SELECT e.run_id, e.seq, e.payload FROM chosen JOIN run_event e ON e.tenant_id = ${TENANT}
        AND e.thread_id = chosen.thread_id AND e.run_id = chosen.id
        AND e.seq BETWEEN chosen.first_seq AND chosen.last_seq
      WHERE e.payload->>'type' IN ('RUN_STARTED', 'TEXT_MESSAGE_CONTENT')
    )
    SELECT run_id AS "runId", m->>'id' AS "messageId", min(seq) AS seq,
      CASE jsonb_typeof(m->'content') WHEN 'array' THEN (
          SELECT string_agg(part->>'text', E'\n') FROM jsonb_array_elements(m->'content') part)
        ELSE coalesce(m->>'content', '') END AS text
    FROM events, jsonb_array_elements(payload->'input'->'messages') m
    WHERE payload->>'type' = 'RUN_STARTED' AND m->>'role' = 'user'
    GROUP BY run_id, m
    UNION ALL
    SELECT run_id, payload->>'messageId', min(seq), string_agg(payload->>'delta', '' ORDER BY seq)
    FROM events WHERE payload->>'type' = 'TEXT_MESSAGE_CONTENT'
    GROUP BY run_id, payload->>'messageId'
    ORDER BY seq`;
}
