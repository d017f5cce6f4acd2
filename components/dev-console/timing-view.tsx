'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { ScrollBox } from '@/components/ui/scroll-box';
import { Offset } from './offset';
import { runTiming, type Span } from './run-timing';
import type { RunViewProps } from './run-view-props';
import { useStoredEvents } from './use-run-data';

const COLOURS: Record<Span['kind'], string> = {
  step: 'bg-line-strong',
  model: 'bg-(--series-1)',
  tool: 'bg-(--series-2)',
  text: 'bg-(--series-3)',
  reasoning: 'bg-(--series-8)',
};

/** What took how long: steps, calls of models and tools, text; and when the first token came. */
export function TimingView({ threadId, events: heard, inspection, run }: RunViewProps) {
  const t = useTranslations('devConsole.timing');
  // By the clock of the server, which also timed the calls of models.
  const stored = useStoredEvents(threadId, run.stored && run.status !== 'running' ? run : null);
  const events = stored.value ?? heard;
  const calls = inspection?.calls;
  const { spans, total, firstToken } = useMemo(
    () => runTiming(events, calls, run.startedAt),
    [events, calls, run.startedAt],
  );
  const tokens = (calls ?? []).reduce(
    (sum, { tokens }) => ({
      input: sum.input + (tokens?.input ?? 0),
      output: sum.output + (tokens?.output ?? 0),
    }),
    { input: 0, output: 0 },
  );
  const percent = (ms: number) => `${total === 0 ? 0 : (100 * Math.min(ms, total)) / total}%`;
  return (
    <div className="flex h-full flex-col">
      <p className="flex flex-wrap gap-2 border-b border-line px-3 py-1.5">
        <Badge>{t('total', { ms: Math.round(total) })}</Badge>
        {firstToken !== undefined && (
          <Badge tone="accent">{t('firstToken', { ms: Math.round(firstToken) })}</Badge>
        )}
        {calls && <Badge>{t('tokens', tokens)}</Badge>}
      </p>
      <ScrollBox label={t('waterfall')} className="min-h-0 flex-1 overflow-y-auto px-3 py-1">
        <table className="w-full table-fixed text-xs">
          <thead className="text-left text-ink-faint">
            <tr>
              <th className="w-24 font-medium">{t('kind')}</th>
              <th className="w-44 font-medium">{t('name')}</th>
              <th className="w-20 text-right font-medium">{t('start')}</th>
              <th className="w-20 text-right font-medium">{t('duration')}</th>
              <th className="font-medium @max-2xl/console:sr-only @2xl/console:pl-3">
                {t('waterfall')}
              </th>
            </tr>
          </thead>
          <tbody>
            {spans.map(({ kind, name, start, end }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: spans stay in the order of their beginning
              <tr key={index} className="h-6 hover:bg-hover">
                <td>{t(`span.${kind}`)}</td>
                <td className="truncate font-mono">{name}</td>
                <td className="text-right">
                  <Offset ms={start} />
                </td>
                <td className="text-right tabular-nums">
                  {end === undefined ? t('open') : t('ms', { ms: Math.round(end - start) })}
                </td>
                <td className="relative @max-2xl/console:hidden @2xl/console:pl-3">
                  <div className="relative h-3">
                    {firstToken !== undefined && (
                      <span
                        className="absolute -inset-y-1.5 border-l border-accent"
                        style={{ left: percent(firstToken) }}
                      />
                    )}
                    <span
                      className={cn('absolute inset-y-0 min-w-0.5 rounded-xs', COLOURS[kind])}
                      style={{ left: percent(start), width: percent((end ?? total) - start) }}
                    />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
