import { param, route } from '@/lib/http';
import { deleteMemory } from '@/lib/memory';
import { findWorkspace } from '@/lib/workspaces';

/** Forgets one memory; the conversation it came from stays. */
export const DELETE = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return deleteMemory(principal, workspace.id, param(params, 'id'));
});
