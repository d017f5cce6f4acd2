import { apiRequest } from '@/hooks/api-request';
import { createPreferenceStore } from '@/hooks/preference-store';
import type { Preferences, SettingsAnswer } from '@/lib/settings/schema';

const settingsPath = (slug: string) => `/api/workspaces/${encodeURIComponent(slug)}/settings`;

/** What the person at this tab likes; read once, when somebody needs it. */
export const personPreferences = createPreferenceStore(
  async (slug) => (await apiRequest<SettingsAnswer>(settingsPath(slug))).preferences,
);

/** Tells the tab what this person's preferences are now. */
export const notePreferences = (preferences: Preferences): void =>
  personPreferences.known.set(preferences);
