import { param, readJson, route } from '@/lib/http';
import { changeSettings, readSettings, settingsChangeSchema } from '@/lib/settings';
import { findWorkspace } from '@/lib/workspaces';

/** The user's preferences and the workspace's settings. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return readSettings(principal, workspace.id);
});

/** Changes what the body names: {preferences?, workspace?}. */
export const PATCH = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const change = await readJson(request, settingsChangeSchema);
  return changeSettings(principal, workspace.id, change);
});
