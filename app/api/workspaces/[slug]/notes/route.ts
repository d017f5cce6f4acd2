import { param, readJson, route } from '@/lib/http';
import { createNote, createNoteSchema } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

/** Writes a note; it is a document like others from then on. */
export const POST = route(
  async ({ request, principal, params }) => {
    const { id: workspaceId } = await findWorkspace(principal, param(params, 'slug'));
    const note = await readJson(request, createNoteSchema);
    const { tenantId, userId } = principal;
    const created = await createNote({ tenantId, workspaceId }, note, userId);
    return Response.json(created, { status: 201, headers: { 'cache-control': 'no-store' } });
  },
  { limit: 'notes' },
);
