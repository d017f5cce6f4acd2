import type { Principal } from '@/lib/auth';
import { env } from '@/lib/env';
import { param, readJson, route } from '@/lib/http';
import { DEFAULT_LIMITS } from '@/lib/rate-limits/schema';
import {
  changeSettings,
  mayManage,
  readSettings,
  type Settings,
  type SettingsAnswer,
  settingsChangeSchema,
} from '@/lib/settings';
import { webSearchStatus } from '@/lib/tools';
import { findWorkspace } from '@/lib/workspaces';

const answer = (principal: Principal, settings: Settings): SettingsAnswer => ({
  ...settings,
  defaults: { widgets: env().A2UI_ENABLED, limits: DEFAULT_LIMITS },
  mayManage: mayManage(principal),
  webSearch: webSearchStatus(),
});

/** The user's preferences, the workspace's settings, and what the server has set up. */
export const GET = route(async ({ principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  return answer(principal, await readSettings(principal, workspace.id));
});

/** Changes what the body names: {preferences?, workspace?, tenant?}. */
export const PATCH = route(async ({ request, principal, params }) => {
  const workspace = await findWorkspace(principal, param(params, 'slug'));
  const change = await readJson(request, settingsChangeSchema);
  return answer(principal, await changeSettings(principal, workspace.id, change));
});
