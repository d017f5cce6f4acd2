import { param, readJson, route } from '@/lib/http';
import { changeThread, changeThreadSchema, deleteThread, getThread } from '@/lib/threads';

export const GET = route(({ principal, params }) => getThread(principal, param(params, 'id')));

/** Renames, pins or archives it. */
export const PATCH = route(async ({ request, principal, params }) => {
  const change = await readJson(request, changeThreadSchema);
  return changeThread(principal, param(params, 'id'), change);
});

export const DELETE = route(({ principal, params }) =>
  deleteThread(principal, param(params, 'id')),
);
