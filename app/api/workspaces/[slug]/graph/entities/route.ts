import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';
import { findEntities, findEntitiesSchema } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

/** Entities whose name has `q` in it, the closest first. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const asked = findEntitiesSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!asked.success) {
    throw new AppError(
      'INVALID_REQUEST',
      'Give what to look for as "q" (1 to 200 characters) and, if you like, "kind", "document" and "minimum".',
    );
  }
  const scope = { tenantId: principal.tenantId, workspaceId: workspace.id };
  return { entities: await findEntities(scope, asked.data) };
});
