import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { deleteMemoryRow } from './memory-repository.ts';

/** Forgets what is remembered of one run; the conversation itself stays. @throws AppError NOT_FOUND */
export async function deleteMemory(
  principal: Principal,
  workspaceId: string,
  id: string,
): Promise<void> {
  const deleted = await deleteMemoryRow(principal, workspaceId, id);
  if (!deleted)
    throw new AppError('NOT_FOUND', 'There is no such memory. It may be deleted already.');
}
