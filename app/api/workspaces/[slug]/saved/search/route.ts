import { searchSaved } from '@/lib/bookmarks';
import { param, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** What the user saved in the workspace that has the words of `q`: bookmarks, notes, collections. */
export const GET = route(async ({ request, principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const query = url.searchParams.get('q') ?? '';
  return { results: await searchSaved(principal, workspace.id, query, request.signal) };
});
