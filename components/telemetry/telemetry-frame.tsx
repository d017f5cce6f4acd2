'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { timeQuery, withParameters } from './use-address';

const VIEWS = { overview: '/telemetry', failures: '/telemetry/failures', live: '/telemetry/live' };

/** What all views of telemetry have around them. */
export function TelemetryFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('telemetry');
  const pathname = usePathname();
  const query = timeQuery(useSearchParams());
  return (
    <div className="@container/telemetry min-h-dvh">
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-5 gap-y-1 px-4 pt-2 @3xl/telemetry:px-6">
          <Link href="/" className={cn(buttonClass('quiet', 'sm'), '-ml-2')}>
            <ArrowLeft aria-hidden="true" className="size-4" />
            {t('back')}
          </Link>
          <h1 className="text-lg font-semibold tracking-tight">{t('title')}</h1>
          <nav aria-label={t('views.label')} className="-mb-px flex gap-1">
            {(Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((view) => (
              <Link
                key={view}
                href={withParameters(VIEWS[view], query, {})}
                prefetch={false}
                aria-current={pathname === VIEWS[view] ? 'page' : undefined}
                className="border-b-2 border-transparent px-2.5 py-2 text-sm font-medium text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-accent-strong"
              >
                {t(`views.${view}`)}
              </Link>
            ))}
          </nav>
        </div>
      </header>
      <main className="mx-auto flex max-w-7xl flex-col gap-5 px-4 py-5 @3xl/telemetry:px-6">
        {children}
      </main>
    </div>
  );
}
