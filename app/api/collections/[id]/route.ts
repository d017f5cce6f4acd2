import { deleteCollection, nameCollectionSchema, renameCollection } from '@/lib/bookmarks';
import { param, readJson, route } from '@/lib/http';

export const PATCH = route(async ({ request, principal, params }) => {
  const { name } = await readJson(request, nameCollectionSchema);
  return renameCollection(principal, param(params, 'id'), name);
});

/** Deletes the collection; what it holds stays kept. */
export const DELETE = route(({ principal, params }) =>
  deleteCollection(principal, param(params, 'id')),
);
