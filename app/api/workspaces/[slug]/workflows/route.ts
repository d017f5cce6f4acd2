import { param, route } from '@/lib/http';
import { listWorkflows } from '@/lib/workflows';
import { workspaceDir } from '@/lib/workspace-files';
import { findWorkspace } from '@/lib/workspaces';

/** The workflow definitions of a workspace, and what is wrong with its own files: {definitions, problems}. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return listWorkflows(await workspaceDir(workspace.id));
});
