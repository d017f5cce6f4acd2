import { appendAudit } from '../audit/index.ts';
import { fragment, TENANT, tenantDatabase } from '../database/index.ts';

export type MemoryRow = {
  id: string;
  threadId: string;
  threadTitle: string;
  question: string;
  answer: string;
  createdAt: Date;
};
export type FoundMemoryRow = MemoryRow & { score: number };
type Owner = { tenantId: string; userId: string };

/**
 * Stores what a run said, or replaces what was stored of it. `words` is the text as `lexicalText`
 * prepares it. Nothing happens when the thread is not the user's or was deleted.
 */
export async function saveMemory(
  { tenantId, userId }: Owner,
  entry: { runId: string; threadId: string; question: string; answer: string; words: string },
): Promise<void> {
  const { runId, threadId, question, answer, words } = entry;
  await tenantDatabase(tenantId).execute`
    INSERT INTO memory_entry AS known
      (run_id, tenant_id, workspace_id, user_id, thread_id, question, answer, search)
    SELECT ${runId}, ${TENANT}, t.workspace_id, t.user_id, t.id, ${question}, ${answer},
      to_tsvector('english', ${words}) || to_tsvector('german', ${words})
    FROM thread t WHERE t.tenant_id = ${TENANT} AND t.id = ${threadId} AND t.user_id = ${userId}
      AND t.deleted_at IS NULL
    ON CONFLICT (run_id) DO UPDATE
      SET question = excluded.question, answer = excluded.answer, search = excluded.search
      WHERE known.tenant_id = ${TENANT}`;
}

/** The memories `e` of a user in a workspace, with their threads `t`; deleted threads take theirs along. */
const ofUser = (workspaceId: string, userId: string) => fragment`
  FROM memory_entry e
  JOIN thread t ON t.id = e.thread_id AND t.tenant_id = ${TENANT} AND t.deleted_at IS NULL
  WHERE e.tenant_id = ${TENANT} AND e.workspace_id = ${workspaceId} AND e.user_id = ${userId}`;

const COLUMNS = fragment`e.run_id AS id, e.thread_id AS "threadId", t.title AS "threadTitle",
  e.question, e.answer, e.created_at AS "createdAt"`;

export type Ranking = {
  /** At least one word, as `lexicalText` gives them. */
  words: string[];
  since: Date | null;
  excludeThreadId: string | null;
  /** Memories of this time count double; without one the dates are null. */
  from: Date | null;
  to: Date | null;
  now: Date;
  halfLifeDays: number;
  ageWeight: number;
  /** Only the newest of those that have a word are weighed. */
  candidates: number;
  limit: number;
};

/** The memories that have any of the words, best first: rare words count more, recent ones a little. */
export function rankMemories(
  { tenantId, userId }: Owner,
  workspaceId: string,
  ranking: Ranking,
): Promise<FoundMemoryRow[]> {
  const {
    words,
    since,
    excludeThreadId,
    from,
    to,
    now,
    halfLifeDays,
    ageWeight,
    candidates,
    limit,
  } = ranking;
  return tenantDatabase(tenantId).query<FoundMemoryRow>`
    WITH word AS MATERIALIZED (
      SELECT query, row_number() OVER () AS n FROM (
        SELECT DISTINCT plainto_tsquery('english', w) || plainto_tsquery('german', w) AS query
        FROM unnest(${words}::text[]) AS w
      ) q WHERE numnode(query) > 0
    ), mine AS MATERIALIZED (
      SELECT e.run_id AS id, e.created_at, ARRAY(SELECT e.search @@ query FROM word ORDER BY n) AS hits
      ${ofUser(workspaceId, userId)}
        AND e.search @@ (SELECT string_agg('(' || query::text || ')', ' | ')::tsquery FROM word)
        AND (${since}::timestamptz IS NULL OR e.created_at >= ${since}::timestamptz)
        AND (${excludeThreadId}::text IS NULL OR e.thread_id <> ${excludeThreadId})
      ORDER BY e.created_at DESC LIMIT ${candidates}
    ), weight AS MATERIALIZED (
      SELECT array_agg(ln(1 + total / greatest(found, 1)) ORDER BY n) AS idf FROM (
        SELECT n, count(*) FILTER (WHERE hit) AS found, count(*)::float8 AS total
        FROM mine, unnest(hits) WITH ORDINALITY AS u(hit, n) GROUP BY n
      ) counted
    ), best AS (
      SELECT id, (SELECT sum(i) FROM unnest(hits, (SELECT idf FROM weight)) AS u(hit, i) WHERE hit)
        * CASE WHEN created_at >= ${from}::timestamptz AND created_at < ${to}::timestamptz
          THEN 2 ELSE 1 END
        * (1 - ${ageWeight}::float8 + ${ageWeight}::float8 * power(0.5, greatest(0,
          extract(epoch FROM ${now}::timestamptz - created_at)::float8 / 86400)
          / ${halfLifeDays}::float8)) AS score
      FROM mine ORDER BY score DESC, created_at DESC, id LIMIT ${limit}
    )
    SELECT ${COLUMNS}, best.score FROM best
    JOIN memory_entry e ON e.run_id = best.id AND e.tenant_id = ${TENANT}
    JOIN thread t ON t.id = e.thread_id AND t.tenant_id = ${TENANT}
    ORDER BY best.score DESC, e.created_at DESC, id`;
}

/** Memories between two times, newest first; with `words` only those that have the beginning of each. */
export function listMemoryRows(
  { tenantId, userId }: Owner,
  workspaceId: string,
  page: {
    words?: string[];
    from?: Date;
    before?: { createdAt: Date; id: string };
    excludeThreadId?: string;
    limit: number;
  },
): Promise<MemoryRow[]> {
  const { words = [], from = new Date(0), before, excludeThreadId = null, limit } = page;
  const createdBefore = before?.createdAt ?? new Date(8.64e15 / 1_000);
  return tenantDatabase(tenantId).query<MemoryRow>`
    WITH wanted AS (
      SELECT string_agg('(' || query::text || ')', ' & ')::tsquery AS query FROM (
        SELECT plainto_tsquery('english', w) || plainto_tsquery('german', w)
          || to_tsquery('simple', w || ':*') AS query
        FROM unnest(${words}::text[]) AS w
      ) word WHERE numnode(query) > 0
    )
    SELECT ${COLUMNS} ${ofUser(workspaceId, userId)}
      AND (e.created_at, e.run_id) < (${createdBefore}::timestamptz, ${before?.id ?? ''})
      AND e.created_at >= ${from}::timestamptz
      AND (${excludeThreadId}::text IS NULL OR e.thread_id <> ${excludeThreadId})
      AND ((SELECT query FROM wanted) IS NULL OR e.search @@ (SELECT query FROM wanted))
    ORDER BY e.created_at DESC, e.run_id DESC LIMIT ${limit}`;
}

/** Deletes a memory and writes it down. @returns whether there was such a one of this user */
export async function deleteMemoryRow(
  { tenantId, userId }: Owner,
  workspaceId: string,
  id: string,
): Promise<boolean> {
  return tenantDatabase(tenantId).transaction(async (db) => {
    const count = await db.execute`
      DELETE FROM memory_entry WHERE tenant_id = ${TENANT} AND workspace_id = ${workspaceId}
        AND user_id = ${userId} AND run_id = ${id}`;
    if (count === 0) return false;
    const event = { actor: userId, action: 'memory.deleted', subject: id } as const;
    await appendAudit(db, [{ workspaceId, ...event, details: {} }]);
    return true;
  });
}

/** The run that brought a message into the thread: with its request, or while it was running. */
export async function findRunOfMessage(
  tenantId: string,
  threadId: string,
  messageId: string,
): Promise<string | undefined> {
  const rows = await tenantDatabase(tenantId).query<{ id: string }>`
    (SELECT id FROM run WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND message_ids @> ARRAY[${messageId}::text] ORDER BY first_seq LIMIT 1)
    UNION ALL
    (SELECT run_id AS id FROM run_event WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND payload->>'type' = 'TEXT_MESSAGE_START' AND payload->>'messageId' = ${messageId}
      ORDER BY seq LIMIT 1)
    LIMIT 1`;
  return rows[0]?.id;
}
