import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';
import { readEntity, readEntitySchema } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

/** The entity with this `key`: its passages, what it is mentioned with, answers that rest on it. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const asked = readEntitySchema.safeParse({ key: url.searchParams.get('key') ?? '' });
  if (!asked.success) {
    throw new AppError('INVALID_REQUEST', 'Give the key of an entity as "key".');
  }
  return readEntity(principal, workspace.id, asked.data.key);
});
