'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SearchField } from '@/components/ui/search-field';
import { CopyJson } from './copy-json';
import { matchingEvents } from './describe-event';
import { EventDetail } from './event-detail';
import { EventList } from './event-list';
import { fieldsOf, firstTokenIndex } from './run-log';
import type { RunViewProps } from './run-view-props';
import { TypeFilter } from './type-filter';

const ALL: ReadonlySet<string> = new Set();

/** The events of a run as they come, in a timeline that can be searched and held. */
export function EventsView({ events }: RunViewProps) {
  const t = useTranslations('devConsole.events');
  const [types, setTypes] = useState(ALL);
  const [words, setWords] = useState('');
  /** How many events there were when it was held; null while it goes on. */
  const [held, setHeld] = useState<number | null>(null);
  const [follow, setFollow] = useState(true);
  const [selected, setSelected] = useState<number | null>(null);
  const shown = useMemo(() => (held === null ? events : events.slice(0, held)), [events, held]);
  const searched = useDeferredValue(words);
  const matches = useMemo(() => matchingEvents(shown, types, searched), [shown, types, searched]);
  const firstToken = useMemo(() => firstTokenIndex(shown), [shown]);
  const chosen = selected === null ? undefined : shown[selected];
  const listed = () => matches.map((index) => shown[index]?.event);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center gap-1.5 border-b border-line px-2 py-1">
        <SearchField
          label={t('search')}
          size="sm"
          className="w-52"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <TypeFilter events={shown} types={types} onChange={setTypes} />
        <span className="flex-1" />
        <span role="status" className="text-ink-faint tabular-nums">
          {t('count', { shown: matches.length, count: events.length })}
        </span>
        <Button
          size="sm"
          variant="quiet"
          aria-pressed={held !== null}
          className="aria-pressed:bg-pressed"
          onClick={() => setHeld(held === null ? events.length : null)}
        >
          {t('pause')}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          aria-pressed={follow}
          className="aria-pressed:bg-pressed"
          onClick={() => setFollow(!follow)}
        >
          {t('follow')}
        </Button>
        <CopyJson label={t('copyAll')} value={listed} />
      </div>
      <div className="flex min-h-0 flex-1 @max-2xl/console:flex-col">
        <EventList
          events={shown}
          matches={matches}
          firstToken={firstToken}
          selected={selected}
          onSelect={setSelected}
          follow={follow && held === null}
          onFollow={setFollow}
        />
        {chosen && (
          <EventDetail type={chosen.event.type} at={chosen.at} value={fieldsOf(chosen.event)} />
        )}
      </div>
    </div>
  );
}
