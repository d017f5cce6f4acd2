'use client';

import { Pause, Play, Radio } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import type { LiveTail } from '@/lib/telemetry/schema';
import { tunables } from '@/lib/tunables';
import { outcomeOf } from './event-facts';
import { EventSelect } from './event-select';
import { EventTable } from './event-table';
import { StaleNote } from './stale-note';
import { useAddress } from './use-address';
import { usePolled } from './use-polled';

/** The newest events as they come. @param names of all events */
export function LiveView({ names }: { names: readonly string[] }) {
  const t = useTranslations('telemetry.live');
  const { search, change } = useAddress();
  /** What is looked at while new events do not push it away, and which events were asked for. */
  const [held, setHeld] = useState<{ query: string; tail: LiveTail } | null>(null);
  const name = search.get('name');
  const failed = search.get('failed') === 'true';
  const query = new URLSearchParams({
    ...(name && { name }),
    ...(failed && { failed: 'true' }),
  }).toString();
  const paused = held?.query === query;
  const {
    value: newest,
    error,
    loading,
    reload,
  } = usePolled<LiveTail>(
    query,
    () => `/api/telemetry/events?${query}`,
    paused ? null : tunables.telemetry.tailPollMs,
  );
  const value = paused ? held.tail : newest;
  return (
    <>
      <search className="flex flex-wrap items-end gap-3">
        <EventSelect names={names} value={name} onChoose={(chosen) => change({ name: chosen })} />
        <label className="flex h-9 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={failed}
            onChange={({ target }) => change({ failed: target.checked ? 'true' : null })}
            className="size-4 accent-(--accent)"
          />
          {t('onlyFailures')}
        </label>
        <Button
          className="ml-auto"
          disabled={!newest || loading}
          onClick={() => setHeld(paused || !newest ? null : { query, tail: newest })}
        >
          {paused ? (
            <Play aria-hidden="true" className="size-4" />
          ) : (
            <Pause aria-hidden="true" className="size-4" />
          )}
          {t(paused ? 'goOn' : 'pause')}
        </Button>
      </search>
      {value && error !== null && <StaleNote error={error} onRetry={reload} />}
      {!value && error !== null && (
        <LoadFailure title={t('failed')} error={error} onRetry={reload} />
      )}
      {!value && error === null && <Skeleton className="h-80" />}
      {value?.events.length === 0 && (
        <EmptyState icon={Radio} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {value && value.events.length > 0 && (
        <EventTable caption={t('title')} events={value.events} outcome={outcomeOf} />
      )}
    </>
  );
}
