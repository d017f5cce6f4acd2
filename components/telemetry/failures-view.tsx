'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import type { Failures } from '@/lib/telemetry/schema';
import { codeOf } from './event-facts';
import { EventTable } from './event-table';
import { FailureFilters } from './failure-filters';
import { StaleNote } from './stale-note';
import { TimeBar } from './time-bar';
import { spanOf, spanQuery } from './time-choice';
import { useAddress } from './use-address';
import { usePolled } from './use-polled';

const FILTERS = ['name', 'tool', 'code', 'cursor'] as const;

/** What went wrong in a time, newest first, a page at a time. @param names of events that may fail */
export function FailuresView({ names }: { names: readonly string[] }) {
  const t = useTranslations('telemetry.failures');
  const { search, time, refresh, change } = useAddress();
  const filters = FILTERS.flatMap((name) => {
    const value = search.get(name);
    return value ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  const paged = search.has('cursor');
  const polled = usePolled<Failures>(
    JSON.stringify([time, filters]),
    () => `/api/telemetry/failures?${[spanQuery(spanOf(time, Date.now())), ...filters].join('&')}`,
    refresh === '0' || paged ? null : Number(refresh) * 1_000,
  );
  const { value, error, loading, reload } = polled;
  const codes = [...new Set(value?.events.flatMap((event) => codeOf(event) ?? []))].sort();
  return (
    <>
      <TimeBar polled={polled} />
      <FailureFilters names={names} codes={codes} />
      {!value && error !== null && (
        <LoadFailure title={t('failed')} error={error} onRetry={reload} />
      )}
      {!value && error === null && <Skeleton className="h-80" />}
      {value && error !== null && <StaleNote error={error} onRetry={reload} />}
      {value && (
        <div aria-busy={loading} className={cn(loading && 'opacity-60')}>
          {value.events.length === 0 ? (
            <EmptyState
              icon={CircleCheck}
              title={t('none')}
              actions={
                filters.length > 0 && (
                  <Button
                    onClick={() => change({ name: null, tool: null, code: null, cursor: null })}
                  >
                    {t('all')}
                  </Button>
                )
              }
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <EventTable caption={t('title')} events={value.events} outcome={codeOf} />
          )}
          <div className="mt-3 flex justify-end gap-2">
            {paged && <Button onClick={() => change({ cursor: null })}>{t('newest')}</Button>}
            {value.nextCursor !== null && (
              <Button onClick={() => change({ cursor: value.nextCursor })}>{t('older')}</Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}
