import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { lexicalText } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { listMemoryRows } from './memory-repository.ts';
import { type Memory, memoryCursorSchema } from './schema.ts';

/**
 * A page of what is remembered of the user's conversations in a workspace, newest first, also
 * while memory is off: then nothing new is added, and what is there can still be deleted.
 * @param query only memories that have the beginning of each of its words
 * @throws AppError INVALID_REQUEST (cursor)
 */
export async function listMemories(
  principal: Principal,
  workspaceId: string,
  { query = '', cursor = null }: { query?: string; cursor?: string | null } = {},
): Promise<{ memories: Memory[]; nextCursor: string | null }> {
  const before = cursor === null ? undefined : memoryCursorSchema.safeParse(cursor);
  if (before && !before.success) throw new AppError('INVALID_REQUEST', 'cursor: is not usable');
  const { pageSize, queryWords } = tunables.memory;
  const words = lexicalText(query.slice(0, 2_000)).split(' ').filter(Boolean).slice(0, queryWords);
  const page = { words, before: before?.data, limit: pageSize + 1 };
  const rows = await listMemoryRows(principal, workspaceId, page);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    memories: shown.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    nextCursor: last ? `${last.createdAt.getTime()}~${last.id}` : null,
  };
}
