import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { saveFeedback } from './feedback-repository.ts';
import type { Feedback, GivenFeedback } from './schema.ts';

/**
 * Says that an answer was good or not, in place of what the user said of it before.
 * @throws AppError NOT_FOUND when it is no answer of a conversation of the user
 */
export async function giveFeedback(
  principal: Principal,
  threadId: string,
  messageId: string,
  given: GivenFeedback,
): Promise<Feedback> {
  const feedback = await saveFeedback(principal, threadId, messageId, given);
  if (feedback) return feedback;
  throw new AppError('NOT_FOUND', 'There is no such answer in this conversation.');
}
