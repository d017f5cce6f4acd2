import type { Preferences } from '@/lib/settings/schema';

/** What this person likes, as far as this tab knows it; shared by all who ask. */
export type PreferenceStore = {
  /** null until it was read. */
  get: () => Preferences | null;
  /** Reads it unless it is known or on its way; a failure lets the next caller try again. */
  load: (slug: string) => Promise<void>;
  /** Takes over what was read or changed elsewhere. */
  note: (preferences: Preferences) => void;
  subscribe: (watcher: () => void) => () => void;
};

/** @param read asks the server, by way of any workspace: preferences hold in all of them */
export function createPreferenceStore(
  read: (slug: string) => Promise<Preferences>,
): PreferenceStore {
  let current: Preferences | null = null;
  let reading = false;
  const watchers = new Set<() => void>();
  const note = (preferences: Preferences) => {
    current = preferences;
    for (const watcher of [...watchers]) watcher();
  };
  return {
    get: () => current,
    load: async (slug) => {
      if (current || reading) return;
      reading = true;
      try {
        const preferences = await read(slug);
        // What was noted meanwhile is newer.
        if (!current) note(preferences);
      } catch {
        // The default holds until somebody asks again.
      } finally {
        reading = false;
      }
    },
    note,
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
