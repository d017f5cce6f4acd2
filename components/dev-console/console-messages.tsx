'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { type ConsoleMessages, loadConsoleMessages } from '@/i18n/dev-console-messages';

/** The words of the console beside those of the app, of which they are no part. */
export function WithConsoleMessages({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const messages = useMessages();
  const [own, setOwn] = useState<ConsoleMessages | null>(null);
  useEffect(() => {
    let left = false;
    void loadConsoleMessages(locale).then((loaded) => !left && setOwn(loaded));
    return () => {
      left = true;
    };
  }, [locale]);
  return (
    own && (
      <NextIntlClientProvider locale={locale} messages={{ ...messages, ...own }}>
        {children}
      </NextIntlClientProvider>
    )
  );
}
