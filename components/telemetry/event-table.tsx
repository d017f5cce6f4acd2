'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { TelemetryEvent } from '@/lib/telemetry/schema';
import { durationOf, subjectOf } from './event-facts';
import { timeQuery, withParameters } from './use-address';
import { useFigureFormat } from './use-figure-format';
import { useNames } from './use-names';
import { useTimeFormat } from './use-time-format';

const CELL = 'border-b border-line px-3 py-2 text-left font-normal whitespace-nowrap';
const HEADER = 'bg-sunken px-3 py-2 text-left font-semibold whitespace-nowrap';

/** Events as rows that lead to what else happened in their runs. */
export function EventTable({
  caption,
  events,
  outcome,
}: {
  caption: string;
  events: readonly TelemetryEvent[];
  outcome: (event: TelemetryEvent) => string | null;
}) {
  const t = useTranslations('telemetry');
  const time = useTimeFormat();
  const format = useFigureFormat();
  const names = useNames();
  const query = timeQuery(useSearchParams());
  return (
    <ScrollBox
      label={t('tableArea', { title: caption })}
      className="relative overflow-auto rounded-lg border border-line bg-raised text-[0.8125rem]"
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {(['timeColumn', 'event', 'about', 'outcome', 'duration', 'runColumn'] as const).map(
              (column) => (
                <th
                  key={column}
                  scope="col"
                  className={cn(HEADER, column === 'duration' && 'text-right')}
                >
                  {t(column)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => {
            const { seq, at, name, runId, failed } = event;
            const took = durationOf(event);
            const ended = outcome(event);
            return (
              <tr key={seq} className="hover:bg-hover [&:last-child>*]:border-b-0">
                <td className={cn(CELL, 'tabular-nums')}>
                  <time dateTime={at}>{time.exact(at)}</time>
                </td>
                <th scope="row" className={CELL}>
                  {names.event(name)}
                </th>
                <td className={cn(CELL, 'font-mono text-xs')}>{subjectOf(event) ?? '–'}</td>
                <td className={CELL}>
                  {ended === null ? (
                    '–'
                  ) : (
                    <Badge tone={failed ? 'bad' : 'neutral'}>
                      {failed && <span className="sr-only">{t('failedPrefix')} </span>}
                      {ended}
                    </Badge>
                  )}
                </td>
                <td className={cn(CELL, 'text-right tabular-nums')}>
                  {took === null ? '–' : format(took, 'duration')}
                </td>
                <td className={CELL}>
                  {runId === null ? (
                    '–'
                  ) : (
                    <Link
                      href={withParameters(
                        `/telemetry/runs/${encodeURIComponent(runId)}`,
                        query,
                        {},
                      )}
                      prefetch={false}
                      className="font-medium text-accent-strong underline underline-offset-2"
                    >
                      {t('openRun')}
                      <span className="sr-only"> {runId}</span>
                    </Link>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
