import { param, route } from '@/lib/http';
import { searchThreads } from '@/lib/threads';
import { findWorkspace } from '@/lib/workspaces';

/** The user's conversations whose title or messages have the words of `q`, best first. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const query = url.searchParams.get('q') ?? '';
  return { results: await searchThreads(principal, workspace.id, query) };
});
