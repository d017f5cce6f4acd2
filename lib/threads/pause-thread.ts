import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { requestPause } from '../runs/index.ts';
import { requireThread } from './get-thread.ts';

/**
 * Asks the workflow that runs in a thread to pause before its next step.
 * @throws AppError NOT_FOUND, CONFLICT when nothing runs
 */
export async function pauseThread(principal: Principal, threadId: string): Promise<void> {
  await requireThread(principal, threadId);
  const asked = await requestPause({ ...principal, threadId });
  if (!asked) throw new AppError('CONFLICT', 'Nothing runs that could be paused.');
}
