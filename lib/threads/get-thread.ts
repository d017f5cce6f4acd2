import type { Message } from '@ag-ui/core';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import {
  listPath,
  listQueuedRuns,
  loadTranscript,
  type QueuedMessage,
  toQueuedMessages,
} from '../runs/index.ts';
import { clientIdSchema } from '../runs/schema.ts';
import { tunables } from '../tunables.ts';
import { findThreadRow } from './thread-repository.ts';

export type ThreadDetail = {
  thread: { id: string; title: string; updatedAt: string; workspaceId: string };
  activeRunId: string | null;
  /** The run that ended with a question to a human, while it waits for the answer. */
  waitingRunId: string | null;
  queued: QueuedMessage[];
};

/** @throws AppError NOT_FOUND */
export async function getThread(principal: Principal, threadId: string): Promise<ThreadDetail> {
  const thread = await requireThread(principal, threadId);
  const { tenantId } = principal;
  const [head] = await listPath(tenantId, threadId, { limit: 1 });
  return {
    thread: { ...thread, updatedAt: thread.updatedAt.toISOString() },
    activeRunId: head?.status === 'running' ? head.runId : null,
    waitingRunId: head?.status === 'waiting' ? head.runId : null,
    queued: toQueuedMessages(await listQueuedRuns(tenantId, threadId)),
  };
}

/** A page of older messages, oldest first; `before` is the cursor of the page before it. @throws AppError NOT_FOUND, INVALID_REQUEST */
export async function listMessages(
  principal: Principal,
  threadId: string,
  cursor: string | null,
): Promise<{ messages: Message[]; before: string | null }> {
  await requireThread(principal, threadId);
  const fromRunId = cursor ?? undefined;
  if (fromRunId !== undefined && !clientIdSchema.safeParse(fromRunId).success) {
    throw new AppError('INVALID_REQUEST', 'before: is not usable');
  }
  const range = { fromRunId, runs: tunables.runs.openRuns };
  const { messages, before } = await loadTranscript(principal.tenantId, threadId, range);
  return { messages, before };
}

/** The thread, if it is there for this user. @throws AppError NOT_FOUND */
export async function requireThread(principal: Principal, threadId: string) {
  const thread = await findThreadRow(principal, threadId);
  if (!thread) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  return thread;
}
