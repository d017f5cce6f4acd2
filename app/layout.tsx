import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import './globals.css';
import { SendTelemetry } from '@/components/telemetry/send-telemetry';
import { Announcer } from '@/components/ui/announcer';
import { ThemeScript } from '@/components/ui/theme-script';
import { Toaster } from '@/components/ui/toaster';
import { TooltipLayer } from '@/components/ui/tooltip-layer';
import { readPreferences } from '@/hooks/preferences';
import { PreferencesProvider } from '@/hooks/use-preferences';
import { env } from '@/lib/env';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { default: 'Flightdeck', template: '%s · Flightdeck' },
    description: (await getTranslations('common'))('appDescription'),
    referrer: 'same-origin',
  };
}
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#16191d' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookieStore, headerStore, locale] = await Promise.all([cookies(), headers(), getLocale()]);
  const { telemetry: _ofItsPagesAlone, ...messages } = await getMessages();
  const { NEXT_PUBLIC_COPILOT_UI_MODE: mode, A2UI_FALLBACK_RENDER: fallback } = env();
  const preferences = readPreferences((name) => cookieStore.get(name)?.value, mode);
  const nonce = /'nonce-([^']+)'/.exec(headerStore.get('content-security-policy') ?? '')?.[1];
  return (
    <html
      lang={locale}
      data-theme={preferences.theme}
      data-widget-fallback={fallback ? undefined : 'off'}
      className={preferences.theme === 'dark' ? 'dark' : undefined}
      suppressHydrationWarning
    >
      <body>
        <ThemeScript nonce={nonce} />
        <NextIntlClientProvider messages={messages}>
          <PreferencesProvider initial={preferences}>
            {children}
            <Toaster />
            <TooltipLayer />
            <Announcer />
            <SendTelemetry />
          </PreferencesProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
