import { createCollection, nameCollectionSchema } from '@/lib/bookmarks';
import { param, readJson, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** Makes an empty collection. */
export const POST = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const { name } = await readJson(request, nameCollectionSchema);
  const collection = await createCollection(principal, workspace.id, name);
  return Response.json({ collection }, { status: 201, headers: { 'cache-control': 'no-store' } });
});
