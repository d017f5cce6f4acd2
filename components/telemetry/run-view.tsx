'use client';

import { ChartGantt, MessageSquare, SearchX, Table2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import type { OpenedRun } from '@/lib/telemetry/schema';
import { outcomeOf } from './event-facts';
import { EventTable } from './event-table';
import { layOutTimeline } from './lay-out-timeline';
import { RunFacts } from './run-facts';
import { usePolled } from './use-polled';
import { Waterfall } from './waterfall';

/** What happened in a run and how long each part took. */
export function RunView({ runId }: { runId: string }) {
  const t = useTranslations('telemetry.run');
  const [asTable, setAsTable] = useState(false);
  const { value, error, reload } = usePolled<OpenedRun>(
    runId,
    () => `/api/telemetry/runs/${encodeURIComponent(runId)}`,
    null,
  );
  const timeline = useMemo(() => value && layOutTimeline(value.events), [value]);
  if (!value || !timeline) {
    if (error !== null && (error as { code?: string }).code === 'NOT_FOUND') {
      return (
        <EmptyState icon={SearchX} title={t('gone')}>
          {t('goneText')}
        </EmptyState>
      );
    }
    if (error) return <LoadFailure title={t('failed')} error={error} onRetry={reload} />;
    return <Skeleton className="h-80" />;
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="min-w-0 flex-1 text-base font-semibold tracking-tight break-all">
          {t('title', { id: runId })}
        </h2>
        {value.conversation !== null && (
          <Link
            href={`/chat/${encodeURIComponent(value.conversation)}`}
            prefetch={false}
            className={buttonClass('secondary')}
          >
            <MessageSquare aria-hidden="true" className="size-4" />
            {t('conversation')}
          </Link>
        )}
        <Button onClick={() => setAsTable(!asTable)}>
          {asTable ? (
            <ChartGantt aria-hidden="true" className="size-4" />
          ) : (
            <Table2 aria-hidden="true" className="size-4" />
          )}
          {t(asTable ? 'asTimeline' : 'asTable')}
        </Button>
      </div>
      <RunFacts events={value.events} />
      {asTable ? (
        <EventTable caption={t('events')} events={value.events} outcome={outcomeOf} />
      ) : (
        <Waterfall timeline={timeline} />
      )}
    </>
  );
}
