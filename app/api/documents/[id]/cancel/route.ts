import { param, route } from '@/lib/http';
import { cancelDocument } from '@/lib/knowledge';

export const POST = route(async ({ principal, params }) => ({
  document: await cancelDocument(principal.tenantId, param(params, 'id')),
}));
