'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { apiRequest } from '@/hooks/api-request';
import { createPreferenceStore } from '@/hooks/preference-store';
import type { Delivery } from '@/lib/runs/schema';
import { DEFAULT_PREFERENCES, type Preferences, type SettingsAnswer } from '@/lib/settings/schema';

const store = createPreferenceStore(async (slug) => {
  const path = `/api/workspaces/${encodeURIComponent(slug)}/settings`;
  return (await apiRequest<SettingsAnswer>(path)).preferences;
});

/** Tells the tab what this person's preferences are now. */
export const notePreferences = (preferences: Preferences): void => store.note(preferences);

/**
 * How a message reaches the assistant that is sent while it works, unless the user says otherwise.
 * @param needed asks the server once it is true; until then the default is given
 */
export function useQueueDelivery(slug: string, needed: boolean): Delivery {
  const preferences = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => {
    if (needed) void store.load(slug);
  }, [needed, slug]);
  return (preferences ?? DEFAULT_PREFERENCES).queueDelivery;
}
