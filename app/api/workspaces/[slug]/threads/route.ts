import { param, route } from '@/lib/http';
import { listThreads } from '@/lib/threads';
import { findWorkspace } from '@/lib/workspaces';

/** The user's conversations in the workspace, newest first. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return listThreads(principal, workspace.id, url.searchParams.get('cursor'));
});
