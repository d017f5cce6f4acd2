import { listDecisions } from '@/lib/decisions';
import { DECISION_FILTERS } from '@/lib/decisions/schema';
import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** What waits for the user (`?status=pending`, unless told otherwise), or also what did (`all`). */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const given = url.searchParams.get('status') ?? 'pending';
  const status = DECISION_FILTERS.find((filter) => filter === given);
  if (!status) throw new AppError('INVALID_REQUEST', 'status: is pending or all');
  return listDecisions(principal, workspace.id, { status, cursor: url.searchParams.get('cursor') });
});
