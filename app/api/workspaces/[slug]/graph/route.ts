import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';
import { graphRequestSchema, readGraph } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

/** The weightiest entities of the workspace's documents and what they are mentioned with. */
export const GET = route(async ({ principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const asked = graphRequestSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!asked.success) {
    throw new AppError(
      'INVALID_REQUEST',
      'Give, if you like, "kind" (name, term or code), "document" (an id), "minimum" (1 to 10,000 passages) and "focus" (the key of an entity).',
    );
  }
  return readGraph({ tenantId: principal.tenantId, workspaceId: workspace.id }, asked.data);
});
