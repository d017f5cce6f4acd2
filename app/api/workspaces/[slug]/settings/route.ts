import { env } from '@/lib/env';
import { param, readJson, route } from '@/lib/http';
import {
  changeSettings,
  readSettings,
  type Settings,
  type SettingsAnswer,
  settingsChangeSchema,
} from '@/lib/settings';
import { webSearchStatus } from '@/lib/tools';
import { findWorkspace } from '@/lib/workspaces';

const answer = (settings: Settings): SettingsAnswer => ({
  ...settings,
  defaults: { widgets: env().A2UI_ENABLED },
  webSearch: webSearchStatus(),
});

/** The user's preferences, the workspace's settings, and what the server has set up. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return answer(await readSettings(principal, workspace.id));
});

/** Changes what the body names: {preferences?, workspace?, tenant?}. */
export const PATCH = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const change = await readJson(request, settingsChangeSchema);
  return answer(await changeSettings(principal, workspace.id, change));
});
