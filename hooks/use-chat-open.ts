'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useMediaQuery } from '@/hooks/use-media-query';
import { usePreferences } from '@/hooks/use-preferences';

let narrowOpen = false;
const watchers = new Set<() => void>();
const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};
const setNarrowOpen = (open: boolean) => {
  narrowOpen = open;
  for (const watcher of [...watchers]) watcher();
};

/**
 * Whether the chat stands open. On a wide window that is remembered; on a narrow one the chat covers
 * the page, so it opens only when asked for.
 */
export function useChatOpen(): [boolean, (open: boolean) => void] {
  const wide = useMediaQuery('(min-width: 768px)', true);
  const { preferences, setPreference } = usePreferences();
  const narrow = useSyncExternalStore(
    subscribe,
    () => narrowOpen,
    () => false,
  );
  const setOpen = useCallback(
    (open: boolean) => (wide ? setPreference('chatOpen', open) : setNarrowOpen(open)),
    [wide, setPreference],
  );
  return [wide ? preferences.chatOpen : narrow, setOpen];
}
