'use client';

import { useCallback } from 'react';
import { createStore, useStore } from '@/hooks/store';
import { useMediaQuery } from '@/hooks/use-media-query';
import { usePreferences } from '@/hooks/use-preferences';

const narrowOpen = createStore(false);

/**
 * Whether the chat stands open. On a wide window that is remembered; on a narrow one the chat covers
 * the page, so it opens only when asked for.
 */
export function useChatOpen(): [boolean, (open: boolean) => void] {
  const wide = useMediaQuery('(min-width: 768px)', true);
  const { preferences, setPreference } = usePreferences();
  const narrow = useStore(narrowOpen);
  const setOpen = useCallback(
    (open: boolean) => (wide ? setPreference('chatOpen', open) : narrowOpen.set(open)),
    [wide, setPreference],
  );
  return [wide ? preferences.chatOpen : narrow, setOpen];
}
