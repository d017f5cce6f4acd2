'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';

/**
 * Words for a failure. The server writes its messages in English and knows most about the case;
 * other languages have their own sentence a code and fall back to the server's.
 */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations('errors');
  const locale = useLocale();
  return useCallback(
    (error: unknown) => {
      const { code, message } = (error ?? {}) as { code?: string | null; message?: string | null };
      if (locale === 'en' && code && code !== 'NETWORK' && message) return message;
      const key = code as Parameters<typeof t.has>[0] | undefined;
      if (key && t.has(key)) return t(key);
      return (code && message) || t('INTERNAL');
    },
    [t, locale],
  );
}
