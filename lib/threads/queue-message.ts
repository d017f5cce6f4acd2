import { randomUUID } from 'node:crypto';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { publishFeed } from '../feed/index.ts';
import {
  type AgentFactory,
  type Delivery,
  deleteQueuedRun,
  enqueueRun,
  updateDelivery,
} from '../runs/index.ts';
import { requireThread } from './get-thread.ts';
import type { QueueMessage } from './schema.ts';

/**
 * Keeps a message for the active run's next step or for after it (`delivery`); without an active
 * run it is answered at once.
 * @throws AppError NOT_FOUND, RATE_LIMITED (queue full)
 */
export async function queueMessage(
  principal: Principal,
  threadId: string,
  message: Omit<QueueMessage, 'context'> & Partial<QueueMessage>,
  nextAgent: AgentFactory,
): Promise<{ runId: string }> {
  const { workspaceId } = await requireThread(principal, threadId);
  const scope = { ...principal, workspaceId, threadId };
  const runId = randomUUID();
  const { messageId, content, delivery, context = [] } = message;
  const messages = [{ id: messageId, role: 'user' as const, content }];
  await enqueueRun(
    scope,
    runId,
    { messages, tools: [], context, forwardedProps: {}, delivery },
    nextAgent,
  );
  return { runId };
}

/** @throws AppError NOT_FOUND when the message is not waiting any more */
export async function removeQueuedMessage(
  principal: Principal,
  threadId: string,
  runId: string,
): Promise<void> {
  const { workspaceId } = await requireThread(principal, threadId);
  const removed = await deleteQueuedRun(principal.tenantId, threadId, runId);
  if (!removed) throw new AppError('NOT_FOUND', 'This message is not waiting any more.');
  publishFeed(principal.tenantId, workspaceId, {
    type: 'run',
    threadId,
    runId,
    status: 'stopped',
  });
}

/**
 * Says when a waiting message is to reach the agent: at its next step, or after the run.
 * @throws AppError NOT_FOUND when the message is not waiting any more
 */
export async function changeDelivery(
  principal: Principal,
  threadId: string,
  runId: string,
  delivery: Delivery,
): Promise<void> {
  const { workspaceId } = await requireThread(principal, threadId);
  const changed = await updateDelivery(principal.tenantId, threadId, runId, delivery);
  if (!changed) throw new AppError('NOT_FOUND', 'This message is not waiting any more.');
  publishFeed(principal.tenantId, workspaceId, { type: 'run', threadId, runId, status: 'queued' });
}
