'use client';

import { useLocale } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { apiRequest } from '@/hooks/api-request';

/**
 * What the small model suggests after an answer; null until it comes, and when there is none. It is
 * asked once an answer, in the background.
 * @param answerId null when there is nothing to ask about
 */
export function useModelSuggestions(
  threadId: string,
  answerId: string | null,
): readonly string[] | null {
  const locale = useLocale();
  const [given, setGiven] = useState<{ answerId: string; texts: readonly string[] } | null>(null);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    if (answerId === null || asked.current.has(answerId)) return;
    asked.current.add(answerId);
    const path = `/api/threads/${encodeURIComponent(threadId)}/suggestions`;
    apiRequest<{ suggestions: string[] }>(path, { method: 'POST', json: { locale } }).then(
      ({ suggestions }) => setGiven({ answerId, texts: suggestions }),
      // The page's own suggestions stay.
      () => undefined,
    );
  }, [threadId, answerId, locale]);
  return given?.answerId === answerId && given && given.texts.length > 1 ? given.texts : null;
}
