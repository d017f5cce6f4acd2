'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window fits `query`. @param whileUnknown the answer on the server and at hydration */
export function useMediaQuery(query: string, whileUnknown = false): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => whileUnknown,
  );
}
