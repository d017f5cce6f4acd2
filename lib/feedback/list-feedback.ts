import type { Principal } from '../auth/index.ts';
import { requireThread } from '../threads/index.ts';
import { listFeedbackRows } from './feedback-repository.ts';
import type { Feedback } from './schema.ts';

/**
 * What the user said of the answers of a conversation, in the order it was said.
 * @throws AppError NOT_FOUND
 */
export async function listFeedback(principal: Principal, threadId: string): Promise<Feedback[]> {
  await requireThread(principal, threadId);
  return listFeedbackRows(principal, threadId);
}
