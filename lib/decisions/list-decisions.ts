import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { type ListedRow, listDecisionRows } from './decision-list-repository.ts';
import { toDecision } from './decision-row.ts';
import { answersForEveryone } from './may-answer.ts';
import type { DecisionPage, ListedDecision } from './schema.ts';

const listed = (row: ListedRow): ListedDecision => ({
  ...toDecision(row),
  threadTitle: row.threadTitle,
});
const viewer = (principal: Principal) => ({
  tenantId: principal.tenantId,
  userId: principal.userId,
  everyones: answersForEveryone(principal),
});

/**
 * A page of the requests that the user may answer, newest first. `pending` (unless told otherwise)
 * leaves out what is settled or late.
 * @throws AppError INVALID_REQUEST (cursor)
 */
export async function listDecisions(
  principal: Principal,
  workspaceId: string,
  {
    status = 'pending',
    cursor = null,
  }: { status?: 'pending' | 'all'; cursor?: string | null } = {},
): Promise<DecisionPage> {
  if (cursor !== null && !/^\d{1,18}$/.test(cursor)) {
    throw new AppError('INVALID_REQUEST', 'cursor: is not usable');
  }
  const limit = tunables.decisions.pageSize;
  const query = { workspaceId, pendingOnly: status === 'pending', before: cursor };
  const rows = await listDecisionRows(viewer(principal), { ...query, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const nextCursor = rows.length > limit ? (page.at(-1)?.ordinal ?? null) : null;
  return { decisions: page.map(listed), nextCursor };
}

/** @throws AppError NOT_FOUND, also for what somebody else is asked */
export async function getDecision(principal: Principal, id: string): Promise<ListedDecision> {
  const query = { id, pendingOnly: false, before: null, limit: 1 };
  const [row] = await listDecisionRows(viewer(principal), query);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such request.');
  return listed(row);
}
