import { keepCase, keepCaseSchema, listCases } from '@/lib/golden-cases';
import { param, readJson, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** The golden cases of a workspace, newest first. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return { cases: await listCases(principal, workspace.id) };
});

/** Keeps a query with its places, in place of what was kept of the same query and filters. */
export const POST = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const kept = await keepCase(principal, workspace.id, await readJson(request, keepCaseSchema));
  const headers = { 'cache-control': 'no-store' };
  return Response.json(kept, { status: kept.added ? 201 : 200, headers });
});
