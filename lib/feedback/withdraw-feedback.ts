import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { deleteFeedback } from './feedback-repository.ts';

/**
 * Takes back what the user said of an answer.
 * @throws AppError NOT_FOUND when there is nothing to take back
 */
export async function withdrawFeedback(
  principal: Principal,
  threadId: string,
  messageId: string,
): Promise<void> {
  if (await deleteFeedback(principal, threadId, messageId)) return;
  throw new AppError('NOT_FOUND', 'There is no feedback on this answer.');
}
