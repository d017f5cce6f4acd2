import { param, route } from '@/lib/http';
import { listMemories } from '@/lib/memory';
import { findWorkspace } from '@/lib/workspaces';

/** What is remembered of the user's conversations, newest first; `q` filters, `cursor` goes on. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return listMemories(principal, workspace.id, {
    query: url.searchParams.get('q') ?? undefined,
    cursor: url.searchParams.get('cursor'),
  });
});
