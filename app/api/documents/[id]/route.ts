import { param, readJson, route } from '@/lib/http';
import { deleteDocument, getDocument, renameDocument, renameDocumentSchema } from '@/lib/knowledge';

export const GET = route(async ({ principal, params }) => ({
  document: await getDocument(principal.tenantId, param(params, 'id')),
}));

export const PATCH = route(async ({ request, principal, params }) => {
  const { title } = await readJson(request, renameDocumentSchema);
  return { document: await renameDocument(principal.tenantId, param(params, 'id'), title) };
});

export const DELETE = route(({ principal, params }) =>
  deleteDocument(principal, param(params, 'id')),
);
