import { param, readJson, route } from '@/lib/http';
import { addUrl, addUrlSchema } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

export const POST = route(
  async ({ request, principal, params }) => {
    const { id: workspaceId } = await findWorkspace(principal, param(params, 'slug'));
    const { url } = await readJson(request, addUrlSchema);
    const { document, duplicate } = await addUrl(
      { tenantId: principal.tenantId, workspaceId },
      { url, createdBy: principal.userId },
    );
    return Response.json(duplicate ? { document, duplicate } : { document }, {
      status: duplicate ? 200 : 202,
      headers: { 'cache-control': 'no-store' },
    });
  },
  { limit: 'uploads' },
);
