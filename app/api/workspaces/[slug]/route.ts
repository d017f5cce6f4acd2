import { param, route } from '@/lib/http';
import { describeWorkspace, findWorkspace } from '@/lib/workspaces';

/** A workspace with what its header shows: document count and model. */
export const GET = route(async ({ principal, params }) =>
  describeWorkspace(principal, await findWorkspace(principal, param(params, 'slug'))),
);
