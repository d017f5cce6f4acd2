'use client';

import { useState } from 'react';
import { useMediaQuery } from '@/hooks/use-media-query';
import { usePreferences } from '@/hooks/use-preferences';

/**
 * Whether the chat stands open. On a wide window that is remembered; on a narrow one the chat covers
 * the page, so it opens only when asked for.
 */
export function useChatOpen(): [boolean, (open: boolean) => void] {
  const wide = useMediaQuery('(min-width: 768px)', true);
  const { preferences, setPreference } = usePreferences();
  const [narrowOpen, setNarrowOpen] = useState(false);
  return wide
    ? [preferences.chatOpen, (open) => setPreference('chatOpen', open)]
    : [narrowOpen, setNarrowOpen];
}
