import { param, route } from '@/lib/http';
import { retryDocument } from '@/lib/knowledge';

export const POST = route(async ({ principal, params }) => ({
  document: await retryDocument(principal.tenantId, param(params, 'id')),
}));
