import type { Message } from '@ag-ui/core';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import {
  listQueuedRuns,
  listRuns,
  loadTranscript,
  type QueuedMessage,
  toQueuedMessages,
} from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { findThreadRow } from './thread-repository.ts';

export type ThreadDetail = {
  thread: { id: string; title: string; updatedAt: string; workspaceId: string };
  activeRunId: string | null;
  queued: QueuedMessage[];
};

/** @throws AppError NOT_FOUND */
export async function getThread(principal: Principal, threadId: string): Promise<ThreadDetail> {
  const thread = await requireThread(principal, threadId);
  const { tenantId } = principal;
  const [newest] = await listRuns(tenantId, threadId, Number.MAX_SAFE_INTEGER, 1);
  return {
    thread: { ...thread, updatedAt: thread.updatedAt.toISOString() },
    activeRunId: newest?.status === 'running' ? newest.runId : null,
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
  const before = cursor === null ? undefined : Number(cursor);
  if (before !== undefined && !(Number.isSafeInteger(before) && before > 0)) {
    throw new AppError('INVALID_REQUEST', 'before: is not usable');
  }
  const runs = tunables.runs.openRuns;
  const page = await loadTranscript(principal.tenantId, threadId, { before, runs });
  return { messages: page.messages, before: page.before === null ? null : String(page.before) };
}

export async function requireThread(principal: Principal, threadId: string) {
  const thread = await findThreadRow(principal, threadId);
  if (!thread) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  return thread;
}
