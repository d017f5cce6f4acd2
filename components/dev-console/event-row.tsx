'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { describeEvent } from './describe-event';
import { Offset } from './offset';
import type { TimedEvent } from './run-log';

/** What kind of thing an event is about, by the beginning of its type. */
const TONES: readonly [start: string, tone: string][] = [
  ['RUN_ERROR', 'text-bad'],
  ['RUN', 'text-good'],
  ['STEP', 'text-good'],
  ['TEXT', 'text-accent-strong'],
  ['REASONING', 'text-accent-strong'],
  ['TOOL', 'text-warn'],
  ['STATE', 'text-warn'],
];
const toneOf = (type: string) => TONES.find(([start]) => type.startsWith(start))?.[1];

/** One line of the timeline. */
export function EventRow({ timed, isFirstToken }: { timed: TimedEvent; isFirstToken: boolean }) {
  const t = useTranslations('devConsole.events');
  const { at, event } = timed;
  return (
    <>
      <Offset ms={at} />
      <span className={cn('w-56 shrink-0 truncate @max-2xl/console:w-40', toneOf(event.type))}>
        {event.type}
      </span>
      {isFirstToken && <Badge tone="accent">{t('firstToken')}</Badge>}
      <span className="min-w-0 flex-1 truncate text-ink-soft">{describeEvent(event)}</span>
    </>
  );
}
