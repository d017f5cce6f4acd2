'use client';

import { Activity } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import type { Dashboard } from '@/lib/telemetry/schema';
import { HeadlinesView } from './headlines-view';
import { makeHeadlines } from './make-headlines';
import { makePanels } from './make-panels';
import { DAY_MS, type FailureFilter, hasFigures } from './panel';
import { PanelView } from './panel-view';
import { StaleNote } from './stale-note';
import { TimeBar } from './time-bar';
import { type Span, spanOf, spanQuery, timeParameters } from './time-choice';
import { timeQuery, useAddress, withParameters } from './use-address';
import { usePolled } from './use-polled';

/** How the copilot does: the figures of a time and the charts they come from. */
export function Overview() {
  const { search, time, refresh, setTime } = useAddress();
  const router = useRouter();
  const polled = usePolled<Dashboard>(
    JSON.stringify(time),
    () => `/api/telemetry/dashboard?${spanQuery(spanOf(time, Date.now()))}`,
    refresh === '0' ? null : Number(refresh) * 1_000,
  );
  const query = timeQuery(search);
  const toFailures = useCallback(
    (filter: FailureFilter, span: Span | null) => {
      const narrowed = span ? timeParameters(span) : {};
      router.push(withParameters('/telemetry/failures', query, { ...narrowed, ...filter }));
    },
    [router, query],
  );
  return (
    <>
      <TimeBar polled={polled} />
      <Content polled={polled} onSelect={setTime} onFailures={toFailures} />
    </>
  );
}

function Content({
  polled,
  onSelect,
  onFailures,
}: {
  polled: ReturnType<typeof usePolled<Dashboard>>;
  onSelect: (span: Span) => void;
  onFailures: (filter: FailureFilter, span: Span | null) => void;
}) {
  const t = useTranslations('telemetry');
  const { value, error, loading, reload } = polled;
  const groups = useMemo(() => value && makePanels(value), [value]);
  const headlines = useMemo(() => value && makeHeadlines(value), [value]);
  if (!value || !groups || !headlines) {
    if (error) return <LoadFailure title={t('failed')} error={error} onRetry={reload} />;
    return <Loading />;
  }
  const nothing = !value.totals.runs && !value.totals.messages && !value.totals.model_calls;
  return (
    <div aria-busy={loading} className={cn('flex flex-col gap-6', loading && 'opacity-60')}>
      {error !== null && <StaleNote error={error} onRetry={reload} />}
      {nothing ? (
        <EmptyState icon={Activity} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <HeadlinesView headlines={headlines} />
      )}
      {value.stepMs >= DAY_MS && <p className="text-sm text-ink-soft">{t('daysInUtc')}</p>}
      {groups
        .map(({ id, panels }) => ({ id, panels: nothing ? panels.filter(hasFigures) : panels }))
        .filter(({ panels }) => panels.length > 0)
        .map(({ id, panels }) => (
          <section key={id} aria-labelledby={`telemetry-${id}`}>
            <h2 id={`telemetry-${id}`} className="mb-2 text-base font-semibold tracking-tight">
              {t(`groups.${id}`)}
            </h2>
            <div className="grid gap-4 @4xl/telemetry:grid-cols-2">
              {panels.map((panel) => (
                <PanelView
                  key={panel.id}
                  panel={panel}
                  onSelect={onSelect}
                  onFailures={onFailures}
                />
              ))}
            </div>
          </section>
        ))}
    </div>
  );
}

function Loading() {
  const t = useTranslations('telemetry');
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{t('loading')}</span>
      <div className="grid grid-cols-2 gap-3 @2xl/telemetry:grid-cols-3 @5xl/telemetry:grid-cols-6">
        {['runs', 'errorRate', 'firstToken', 'tokens', 'cost', 'wait'].map((id) => (
          <Skeleton key={id} className="h-[5.25rem]" />
        ))}
      </div>
      <div className="mt-8 grid gap-4 @4xl/telemetry:grid-cols-2">
        {['runs', 'errors', 'firstToken', 'intents'].map((id) => (
          <Skeleton key={id} className="h-72" />
        ))}
      </div>
    </div>
  );
}
