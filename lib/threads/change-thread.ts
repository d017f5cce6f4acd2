import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { publishFeed } from '../feed/index.ts';
import { stopRun } from '../runs/index.ts';
import { updateThread } from './thread-repository.ts';

/** @throws AppError NOT_FOUND, as all of these */
export async function renameThread(principal: Principal, threadId: string, title: string) {
  await change(principal, threadId, { title });
}

/** Hides a thread and stops what runs in it; `undeleteThread` brings it back. */
export async function deleteThread(principal: Principal, threadId: string): Promise<void> {
  await change(principal, threadId, { deletedAt: new Date() });
  await stopRun({ ...principal, threadId });
}

export async function undeleteThread(principal: Principal, threadId: string): Promise<void> {
  await change(principal, threadId, { deletedAt: null }, true);
}

async function change(
  principal: Principal,
  threadId: string,
  data: { title?: string; deletedAt?: Date | null },
  deleted = false,
): Promise<void> {
  const workspaceId = await updateThread(principal, threadId, data, deleted);
  if (!workspaceId) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  publishFeed(principal.tenantId, workspaceId, { type: 'threads_changed' });
}
