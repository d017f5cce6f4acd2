import { feedResponse } from '@/lib/feed';
import { param, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** The workspace's live feed (Server-Sent Events). */
export const GET = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return feedResponse(principal.tenantId, workspace.id, request.signal);
});
