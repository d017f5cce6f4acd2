'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { personPreferences } from '@/hooks/person-preferences';
import type { Preferences } from '@/lib/settings/schema';

/**
 * How this person wants to be answered, live: a change on the settings page shows at once.
 * @param needed asks the server once it is true
 * @returns null as long as it is not known
 */
export function useUserPreferences(slug: string, needed = true): Preferences | null {
  const { subscribe, get } = personPreferences;
  const preferences = useSyncExternalStore(subscribe, get, get);
  useEffect(() => {
    if (needed) void personPreferences.load(slug);
  }, [needed, slug]);
  return preferences;
}
