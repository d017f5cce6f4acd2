import { AppError } from '@/lib/errors';
import { param, route } from '@/lib/http';
import { highlightTerms, searchKnowledge, searchRequestSchema } from '@/lib/knowledge';
import { findWorkspace } from '@/lib/workspaces';

/**
 * Passages that fit `q`, best first; at most `limit` (1–50). `highlights`: where words of
 * the query stand in the passage's text.
 */
export const GET = route(async ({ request, principal, params, url }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const limit = url.searchParams.get('limit');
  const asked = searchRequestSchema.safeParse({
    query: url.searchParams.get('q') ?? '',
    limit: limit === null ? undefined : Number(limit),
  });
  if (!asked.success) {
    throw new AppError(
      'INVALID_REQUEST',
      'Give what to look for as "q" (1 to 2,000 characters) and, if you like, "limit" (1 to 50).',
    );
  }
  const scope = { tenantId: principal.tenantId, workspaceId: workspace.id };
  const passages = await searchKnowledge(scope, asked.data, { signal: request.signal });
  return {
    passages: passages.map((passage) => ({
      ...passage,
      highlights: highlightTerms(asked.data.query, passage.text),
    })),
  };
});
