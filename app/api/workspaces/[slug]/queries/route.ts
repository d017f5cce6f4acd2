import { param, route } from '@/lib/http';
import { listRecentQueries } from '@/lib/threads';
import { findWorkspace } from '@/lib/workspaces';

/** What the user asked last in other conversations than `except`, oldest first. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const except = (url.searchParams.get('except') ?? '').replaceAll('\0', '');
  return { queries: await listRecentQueries(principal, workspace.id, except) };
});
