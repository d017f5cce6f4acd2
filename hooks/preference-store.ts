import { createStore, type Store } from '@/hooks/store';
import type { Preferences } from '@/lib/settings/schema';

/** What this person likes, as far as this tab knows it; shared by all who ask. */
export type PreferenceStore = {
  /** null until it was read. */
  known: Store<Preferences | null>;
  /** Reads it unless it is known or on its way; a failure lets the next caller try again. */
  load: (slug: string) => Promise<void>;
};

/** @param read asks the server, by way of any workspace: preferences hold in all of them */
export function createPreferenceStore(
  read: (slug: string) => Promise<Preferences>,
): PreferenceStore {
  const known = createStore<Preferences | null>(null);
  let reading = false;
  return {
    known,
    load: async (slug) => {
      if (known.get() || reading) return;
      reading = true;
      try {
        const preferences = await read(slug);
        // What was set meanwhile is newer.
        if (!known.get()) known.set(preferences);
      } catch {
        // The default holds until somebody asks again.
      } finally {
        reading = false;
      }
    },
  };
}
