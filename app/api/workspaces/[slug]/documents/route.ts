import { param, readBytes, route } from '@/lib/http';
import { addDocument, listDocuments, uploadName } from '@/lib/knowledge';
import { tunables } from '@/lib/tunables';
import { findWorkspace } from '@/lib/workspaces';

export const GET = route(async ({ principal, params }) => {
  const { id: workspaceId } = await findWorkspace(principal, param(params, 'slug'));
  return { documents: await listDocuments({ tenantId: principal.tenantId, workspaceId }) };
});

/** The body is the file itself; `x-file-name` is its name, percent-encoded. */
export const POST = route(
  async ({ request, principal, params }) => {
    const { id: workspaceId } = await findWorkspace(principal, param(params, 'slug'));
    const fileName = uploadName(request.headers.get('x-file-name'));
    const bytes = await readBytes(request, tunables.http.maxUploadBytes);
    const result = await addDocument(
      { tenantId: principal.tenantId, workspaceId },
      {
        fileName,
        bytes,
        mediaType: request.headers.get('content-type') ?? '',
        createdBy: principal.userId,
      },
    );
    const { document, duplicate } = result;
    return Response.json(duplicate ? { document, duplicate } : { document }, {
      status: duplicate ? 200 : 202,
      headers: { 'cache-control': 'no-store' },
    });
  },
  { limit: 'uploads' },
);
