'use client';

import { useTranslations } from 'next-intl';
import { LoadFailure } from '@/components/ui/load-failure';
import { Spinner } from '@/components/ui/spinner';
import { EventRow } from './event-row';
import { ReplayControls } from './replay-controls';
import { ReplayTranscript } from './replay-transcript';
import type { TimedEvent } from './run-log';
import type { RunViewProps } from './run-view-props';
import { useReplay } from './use-replay';
import { useStoredEvents } from './use-run-data';

/** The run once more, from its stored log; nothing is written anywhere. */
export function ReplayView({ threadId, run }: RunViewProps) {
  const t = useTranslations('devConsole');
  const { value: events, error, reload } = useStoredEvents(threadId, run.stored ? run : null);
  if (!run.stored) return <p className="p-4 text-ink-soft">{t('replay.notStored')}</p>;
  if (error) return <LoadFailure title={t('unavailable')} error={error} onRetry={reload} />;
  if (!events) return <Spinner className="m-4" />;
  return <Player events={events} />;
}

function Player({ events }: { events: readonly TimedEvent[] }) {
  const t = useTranslations('devConsole.replay');
  const replay = useReplay(events);
  const { played } = replay;
  const last = events[played - 1];
  return (
    <div className="flex h-full flex-col">
      <ReplayControls replay={replay} length={events.length} />
      <p className="flex h-7 shrink-0 items-center gap-2 border-b border-line px-2 font-mono text-xs">
        {last ? <EventRow timed={last} isFirstToken={false} /> : t('ready')}
      </p>
      <ReplayTranscript events={events} played={played} />
    </div>
  );
}
