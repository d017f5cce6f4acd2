import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { publishFeed } from '../feed/index.ts';
import { moveHead } from '../runs/index.ts';
import { requireThread } from './get-thread.ts';

/**
 * Shows the branch of a conversation that a message belongs to, down to its newest answer.
 * @throws AppError NOT_FOUND, CONFLICT while the assistant works or waits for a decision
 */
export async function showBranch(
  principal: Principal,
  threadId: string,
  messageId: string,
): Promise<void> {
  const { workspaceId } = await requireThread(principal, threadId);
  if (!(await moveHead(principal.tenantId, threadId, messageId))) {
    const message = 'This version cannot be shown now. Wait until the assistant is done.';
    throw new AppError('CONFLICT', message);
  }
  publishFeed(principal.tenantId, workspaceId, { type: 'branch', threadId });
}
