'use client';

import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { preferenceCookie } from '@/hooks/preferences';
import { LOCALE_COOKIE } from '@/i18n/locales';

/** The language of the interface, and how to choose another. */
export function useLanguage(): [string, (language: string) => void] {
  const router = useRouter();
  const setLanguage = useCallback(
    (language: string) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
      document.cookie = preferenceCookie(LOCALE_COOKIE, language);
      router.refresh();
    },
    [router],
  );
  return [useLocale(), setLanguage];
}
