import { addBookmark, addBookmarkSchema, listBookmarks } from '@/lib/bookmarks';
import { param, readJson, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** All that the user keeps in the workspace. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return listBookmarks(principal, workspace.id);
});

/** Keeps a passage or a document; 200 when it was kept already. */
export const POST = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const wanted = await readJson(request, addBookmarkSchema);
  const result = await addBookmark(principal, workspace.id, wanted);
  const headers = { 'cache-control': 'no-store' };
  return Response.json(result, { status: result.added ? 201 : 200, headers });
});
