import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { type ThreadSummary, threadCursorSchema } from './schema.ts';
import { listThreadRows } from './thread-repository.ts';

/**
 * One page of a user's threads in a workspace, pinned ones first, then newest first: those that are
 * archived, or those that are not.
 * @throws AppError INVALID_REQUEST (cursor)
 */
export async function listThreads(
  principal: Principal,
  workspaceId: string,
  { archived = false, cursor: cursorText = null }: { archived?: boolean; cursor?: string | null },
): Promise<{ threads: ThreadSummary[]; nextCursor: string | null }> {
  const cursor = cursorText === null ? undefined : threadCursorSchema.safeParse(cursorText);
  if (cursor && !cursor.success) throw new AppError('INVALID_REQUEST', 'cursor: is not usable');
  const size = tunables.threads.pageSize;
  const wanted = { archived, cursor: cursor?.data, limit: size + 1 };
  const rows = await listThreadRows(principal, workspaceId, wanted);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    threads: page.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    nextCursor: last ? `${Number(last.pinned)}~${last.updatedAt.getTime()}~${last.id}` : null,
  };
}
