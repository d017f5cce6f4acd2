import { param, readJson, route } from '@/lib/http';
import { deleteThread, getThread, renameThread, renameThreadSchema } from '@/lib/threads';

export const GET = route(({ principal, params }) => getThread(principal, param(params, 'id')));

export const PATCH = route(async ({ request, principal, params }) => {
  const { title } = await readJson(request, renameThreadSchema);
  return renameThread(principal, param(params, 'id'), title);
});

export const DELETE = route(({ principal, params }) =>
  deleteThread(principal, param(params, 'id')),
);
