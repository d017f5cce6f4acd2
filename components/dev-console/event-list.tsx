'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { devConsoleTunables } from '@/lib/dev-console-tunables';
import { EventRow } from './event-row';
import { listKeyTarget } from './list-key-target';
import type { TimedEvent } from './run-log';

const { rowHeight } = devConsoleTunables;

/** The timeline. Only the lines in sight are drawn; arrow keys go from one to the next. */
export function EventList({
  events,
  matches,
  firstToken,
  selected,
  onSelect,
  follow,
  onFollow,
}: {
  events: readonly TimedEvent[];
  /** Places of the events that are listed. */
  matches: readonly number[];
  firstToken: number;
  selected: number | null;
  onSelect: (index: number) => void;
  follow: boolean;
  onFollow: (follow: boolean) => void;
}) {
  const t = useTranslations('devConsole.events');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: matches.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const last = matches.length - 1;
  useEffect(() => {
    if (follow && last >= 0) virtualizer.scrollToIndex(last, { align: 'end' });
  }, [follow, last, virtualizer]);
  const current = selected === null ? -1 : matches.indexOf(selected);
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight));
    const target = listKeyTarget(event.key, current, matches.length, page);
    const index = target === undefined ? undefined : matches[target];
    if (target === undefined || index === undefined) return;
    event.preventDefault();
    onFollow(false);
    onSelect(index);
    virtualizer.scrollToIndex(target);
  };
  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={current < 0 ? undefined : `${id}-${current}`}
      onKeyDown={press}
      onWheel={({ deltaY }) => {
        if (deltaY < 0) onFollow(false);
      }}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto font-mono text-xs outline-offset-[-2px]"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const place = matches[index];
          const timed = place === undefined ? undefined : events[place];
          if (place === undefined || !timed) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={place}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === selected}
              aria-setsize={matches.length}
              aria-posinset={index + 1}
              onClick={() => {
                onFollow(false);
                onSelect(place);
              }}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              className={cn(
                'absolute inset-x-0 flex cursor-default items-center gap-2 px-2 whitespace-nowrap',
                place === selected ? 'bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <EventRow timed={timed} isFirstToken={place === firstToken} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
