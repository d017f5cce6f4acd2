import type { Principal } from '../auth/index.ts';
import { requireThread } from '../threads/index.ts';
import type { Share } from './schema.ts';
import { listShareRows } from './share-repository.ts';

/** The links of a conversation that hold, the newest first. @throws AppError NOT_FOUND */
export async function listShares(principal: Principal, threadId: string): Promise<Share[]> {
  await requireThread(principal, threadId);
  return listShareRows(principal, threadId);
}
