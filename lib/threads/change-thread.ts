import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { publishFeed } from '../feed/index.ts';
import { stopRun } from '../runs/index.ts';
import { type ThreadChange, updateThread } from './thread-repository.ts';

/**
 * Renames, pins, unpins, archives or brings back a thread. An archived one goes on to work; only
 * the list leaves it out, until the user says something new in it.
 * @throws AppError NOT_FOUND, as all of these
 */
export async function changeThread(
  principal: Principal,
  threadId: string,
  change: Pick<ThreadChange, 'title' | 'pinned' | 'archived'>,
): Promise<void> {
  await apply(principal, threadId, change);
}

/** Hides a thread and stops what runs in it; `undeleteThread` brings it back. */
export async function deleteThread(principal: Principal, threadId: string): Promise<void> {
  await apply(principal, threadId, { deleted: true });
  await stopRun({ ...principal, threadId });
}

export async function undeleteThread(principal: Principal, threadId: string): Promise<void> {
  await apply(principal, threadId, { deleted: false }, true);
}

async function apply(
  principal: Principal,
  threadId: string,
  change: ThreadChange,
  deleted = false,
): Promise<void> {
  const workspaceId = await updateThread(principal, threadId, change, deleted);
  if (!workspaceId) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  publishFeed(principal.tenantId, workspaceId, { type: 'threads_changed' });
}
