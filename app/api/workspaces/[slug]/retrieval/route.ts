import { param, readJson, route } from '@/lib/http';
import { explainSearch, searchRequestSchema } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

/** Searches as the assistant does and tells how the result came about. */
export const POST = route(
  async ({ request, principal, params }) => {
    const workspace = await findWorkspace(principal, param(params, 'slug'));
    const asked = await readJson(request, searchRequestSchema);
    const scope = { tenantId: principal.tenantId, workspaceId: workspace.id };
    return explainSearch(scope, asked, { signal: request.signal });
  },
  { limit: 'searches' },
);
