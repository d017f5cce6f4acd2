import type { BaseEvent } from '@ag-ui/core';
import { TENANT, tenantDatabase } from '../database/index.ts';
import type { ThreadScope } from './schema.ts';

/** Stores a thread with one run that has ended, and the run's events. */
export async function insertThread(
  { tenantId, workspaceId, userId, threadId }: ThreadScope,
  { runId, title, events }: { runId: string; title: string; events: BaseEvent[] },
): Promise<void> {
  const count = events.length;
  await tenantDatabase(tenantId).execute`
    WITH t AS (
      INSERT INTO thread (id, tenant_id, workspace_id, user_id, title, last_seq, head_run_id)
      VALUES (${threadId}, ${TENANT}, ${workspaceId}, ${userId}, ${title}, ${count}, ${runId})
      RETURNING id
    ), r AS (
      INSERT INTO run (id, tenant_id, thread_id, status, event_count, first_seq, started_at,
        finished_at)
      SELECT ${runId}, ${TENANT}, t.id, 'finished', ${count}, 1, now(), now() FROM t
      RETURNING id, thread_id
    )
    INSERT INTO run_event (tenant_id, thread_id, seq, run_id, payload)
    SELECT ${TENANT}, r.thread_id, e.position, r.id, e.payload
    FROM r, jsonb_array_elements(${JSON.stringify(events)}::jsonb)
      WITH ORDINALITY AS e(payload, position)`;
}
