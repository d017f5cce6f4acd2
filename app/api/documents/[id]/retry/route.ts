import { param, route } from '@/lib/http';
import { retryDocument } from '@/lib/knowledge';

/** Reads a document anew, which costs what adding one costs. */
export const POST = route(
  async ({ principal, params }) => ({
    document: await retryDocument(principal.tenantId, param(params, 'id')),
  }),
  { limit: 'uploads' },
);
