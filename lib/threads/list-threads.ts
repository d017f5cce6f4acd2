import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { type ThreadSummary, threadCursorSchema } from './schema.ts';
import { listThreadRows } from './thread-repository.ts';

/** One page of a user's threads in a workspace, newest first. @throws AppError INVALID_REQUEST (cursor) */
export async function listThreads(
  principal: Principal,
  workspaceId: string,
  cursorText: string | null,
): Promise<{ threads: ThreadSummary[]; nextCursor: string | null }> {
  const cursor = cursorText === null ? undefined : threadCursorSchema.safeParse(cursorText);
  if (cursor && !cursor.success) throw new AppError('INVALID_REQUEST', 'cursor: is not usable');
  const size = tunables.threads.pageSize;
  const rows = await listThreadRows(principal, workspaceId, cursor?.data, size + 1);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    threads: page.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() })),
    nextCursor: last ? `${last.updatedAt.getTime()}~${last.id}` : null,
  };
}
