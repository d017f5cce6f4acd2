import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { RefusedView } from '@/components/telemetry/refused-view';
import { TelemetryFrame } from '@/components/telemetry/telemetry-frame';
import { currentPrincipal } from '@/lib/auth/current-principal';
import { mayOperate } from '@/lib/telemetry';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('telemetry');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** For those who run the copilot. The routes behind the views refuse others as well. */
export default async function TelemetryLayout({ children }: { children: ReactNode }) {
  const [principal, { telemetry, common, errors, widgets }] = await Promise.all([
    currentPrincipal(),
    getMessages(),
  ]);
  return (
    <NextIntlClientProvider messages={{ telemetry, common, errors, widgets }}>
      {mayOperate(principal) ? <TelemetryFrame>{children}</TelemetryFrame> : <RefusedView />}
    </NextIntlClientProvider>
  );
}
