import { param, route } from '@/lib/http';
import { listThreads } from '@/lib/threads';
import { findWorkspace } from '@/lib/workspaces';

/** The user's conversations in the workspace, pinned ones first; `archived=true`: the archived ones. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return listThreads(principal, workspace.id, {
    archived: url.searchParams.get('archived') === 'true',
    cursor: url.searchParams.get('cursor'),
  });
});
