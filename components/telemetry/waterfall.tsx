'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { TelemetryEvent } from '@/lib/telemetry/schema';
import { outcomeOf, subjectOf } from './event-facts';
import type { Timeline } from './lay-out-timeline';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';

/** Thinner bars are not seen. Share of the whole width. */
const THINNEST = 0.4;

/** A run's events below each other, each where it began and as long as it took. */
export function Waterfall({ timeline: { rows, lengthMs } }: { timeline: Timeline }) {
  const t = useTranslations('telemetry');
  const format = useFigureFormat();
  const names = useNames();
  const share = (ms: number) => (100 * ms) / lengthMs;
  return (
    <ScrollBox
      label={t('run.events')}
      className="relative overflow-x-auto rounded-lg border border-line bg-raised px-3.5 py-2"
    >
      <ol className="min-w-[34rem] divide-y divide-line text-[0.8125rem]">
        {rows.map(({ event, startMs, durationMs }) => {
          const subject = subjectOf(event);
          const outcome = outcomeOf(event);
          return (
            <li
              key={event.seq}
              data-failed={event.failed || undefined}
              className="grid grid-cols-[minmax(13rem,1fr)_2fr] items-center gap-3 py-1.5"
            >
              <div className="min-w-0">
                <p className="truncate font-medium">{names.event(event.name)}</p>
                <p className="flex flex-wrap items-center gap-1.5 text-xs text-ink-soft">
                  {subject && <span className="font-mono">{subject}</span>}
                  {outcome && outcome !== 'ok' && (
                    <Badge tone={event.failed ? 'bad' : 'neutral'}>
                      {event.failed && <span className="sr-only">{t('failedPrefix')} </span>}
                      {outcome}
                    </Badge>
                  )}
                </p>
              </div>
              <div className="relative flex h-7 items-center">
                <div
                  aria-hidden="true"
                  className={cn('absolute h-3 rounded-xs', barClass(event, durationMs))}
                  style={{
                    left: `${Math.min(share(startMs), 100 - THINNEST)}%`,
                    width: durationMs === null ? undefined : `max(3px, ${share(durationMs)}%)`,
                  }}
                />
                <span
                  className="absolute text-xs whitespace-nowrap text-ink-soft tabular-nums"
                  style={labelPlace(share(startMs), share(startMs + (durationMs ?? 0)))}
                >
                  {durationMs === null
                    ? t('run.at', { time: format(startMs, 'duration') })
                    : format(durationMs, 'duration')}
                  {durationMs !== null && (
                    <span className="sr-only">
                      {' '}
                      {t('run.at', { time: format(startMs, 'duration') })}
                    </span>
                  )}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </ScrollBox>
  );
}

function barClass({ failed, name }: TelemetryEvent, durationMs: number | null): string {
  if (durationMs === null) return cn('w-1.5', failed ? 'bg-bad' : 'bg-line-strong');
  if (failed) return 'bg-bad';
  if (name === 'approval_settled') return 'border border-line-strong bg-transparent';
  return name === 'run_ended' ? 'bg-line-strong/60' : 'bg-(--series-1)';
}

/** Behind a bar, or in front of one that leaves no room behind it, or on the whole row above it. */
function labelPlace(start: number, end: number): { left?: string; right?: string; top?: string } {
  if (end < 82) return { left: `calc(${end}% + 0.6rem)` };
  if (start > 18) return { right: `calc(${100 - start}% + 0.3rem)` };
  return { right: '0', top: '-0.35rem' };
}
