import { fragment, TENANT, tenantDatabase } from '../database/index.ts';
import type { Feedback, GivenFeedback } from './schema.ts';

type Owner = { tenantId: string; userId: string };
type Row = Omit<Feedback, 'updatedAt'> & { updatedAt: Date };

const COLUMNS = fragment`message_id AS "messageId", verdict, comment, updated_at AS "updatedAt"`;
const toFeedback = (row: Row): Feedback => ({ ...row, updatedAt: row.updatedAt.toISOString() });

/**
 * Stores a verdict, or puts it in the place of the one before.
 * @returns undefined when the thread is not the user's, or the message is no answer of it
 */
export async function saveFeedback(
  { tenantId, userId }: Owner,
  threadId: string,
  messageId: string,
  { verdict, comment }: GivenFeedback,
): Promise<Feedback | undefined> {
  const brought = JSON.stringify({ input: { messages: [{ id: messageId, role: 'assistant' }] } });
  const [row] = await tenantDatabase(tenantId).query<Row>`
    INSERT INTO feedback AS known
      (tenant_id, thread_id, message_id, run_id, user_id, verdict, comment)
    SELECT ${TENANT}, t.id, ${messageId}, e.run_id, ${userId}, ${verdict}, ${comment}
    FROM thread t JOIN run_event e ON e.thread_id = t.id AND e.tenant_id = ${TENANT}
    WHERE t.tenant_id = ${TENANT} AND t.id = ${threadId} AND t.user_id = ${userId}
      AND t.deleted_at IS NULL AND (
        (e.payload->>'type' = 'TEXT_MESSAGE_START' AND e.payload->>'messageId' = ${messageId}
          AND coalesce(e.payload->>'role', 'assistant') = 'assistant')
        OR (e.payload->>'type' = 'RUN_STARTED' AND e.payload @> ${brought}::jsonb))
    ORDER BY e.seq LIMIT 1
    ON CONFLICT (thread_id, message_id, user_id) DO UPDATE
      SET verdict = excluded.verdict, comment = excluded.comment, updated_at = now()
      WHERE known.tenant_id = ${TENANT}
    RETURNING ${COLUMNS}`;
  return row && toFeedback(row);
}

/** @returns whether there was a verdict to take back */
export async function deleteFeedback(
  { tenantId, userId }: Owner,
  threadId: string,
  messageId: string,
): Promise<boolean> {
  const count = await tenantDatabase(tenantId).execute`
    DELETE FROM feedback f USING thread t
    WHERE f.tenant_id = ${TENANT} AND f.thread_id = ${threadId} AND f.message_id = ${messageId}
      AND f.user_id = ${userId} AND t.tenant_id = ${TENANT} AND t.id = f.thread_id
      AND t.user_id = ${userId} AND t.deleted_at IS NULL`;
  return count === 1;
}

export async function listFeedbackRows(
  { tenantId, userId }: Owner,
  threadId: string,
): Promise<Feedback[]> {
  const rows = await tenantDatabase(tenantId).query<Row>`
    SELECT ${COLUMNS} FROM feedback WHERE tenant_id = ${TENANT} AND thread_id = ${threadId}
      AND user_id = ${userId}
    ORDER BY created_at, message_id`;
  return rows.map(toFeedback);
}
