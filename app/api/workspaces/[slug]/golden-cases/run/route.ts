import { runCases } from '@/lib/golden-cases';
import { param, requireJson, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** Searches for every golden case and says what was found. */
export const POST = route(
  async ({ request, principal, params }) => {
    requireJson(request);
    const workspace = await findWorkspace(principal, param(params, 'slug'));
    return runCases(principal, workspace.id, request.signal);
  },
  { limit: 'searches' },
);
