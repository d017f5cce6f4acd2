import { addRule, listRules } from '@/lib/decisions';
import { addRuleSchema } from '@/lib/decisions/schema';
import { param, readJson, route } from '@/lib/http';
import { findWorkspace } from '@/lib/workspaces';

/** What tools may do in the user's runs without asking, must ask for, and may not do. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return { rules: await listRules(principal, workspace.id) };
});

export const POST = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const rule = await readJson(request, addRuleSchema);
  return { rule: await addRule(principal, workspace.id, rule) };
});
