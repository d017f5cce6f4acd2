import { toQueuedMessages } from './queued-messages.ts';
import { listQueuedRuns } from './queued-run-repository.ts';
import type { QueuedMessage, ThreadScope } from './schema.ts';

/**
 * The waiting messages that are to reach the agent at its next step, oldest first. They leave the
 * queue in the statement that stores them in the log, so that a crash in between loses none.
 */
export async function takeSteered({
  tenantId,
  threadId,
}: Pick<ThreadScope, 'tenantId' | 'threadId'>): Promise<QueuedMessage[]> {
  const queued = toQueuedMessages(await listQueuedRuns(tenantId, threadId));
  return queued.filter(({ delivery }) => delivery === 'steer');
}
