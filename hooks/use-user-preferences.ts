'use client';

import { useEffect } from 'react';
import { personPreferences } from '@/hooks/person-preferences';
import { useStore } from '@/hooks/store';
import type { Preferences } from '@/lib/settings/schema';

/**
 * How this person wants to be answered, live: a change on the settings page shows at once.
 * @param needed asks the server once it is true
 * @returns null as long as it is not known
 */
export function useUserPreferences(slug: string, needed = true): Preferences | null {
  const preferences = useStore(personPreferences.known);
  useEffect(() => {
    if (needed) void personPreferences.load(slug);
  }, [needed, slug]);
  return preferences;
}
