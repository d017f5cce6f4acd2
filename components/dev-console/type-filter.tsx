'use client';

import { ListFilter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { buttonClass } from '@/components/ui/button';
import { PopoverButton } from '@/components/ui/popover';
import { countTypes } from './describe-event';
import type { TimedEvent } from './run-log';

/** Which types of events are shown; all, until one is chosen. */
export function TypeFilter({
  events,
  types,
  onChange,
}: {
  events: readonly TimedEvent[];
  types: ReadonlySet<string>;
  onChange: (types: ReadonlySet<string>) => void;
}) {
  const t = useTranslations('devConsole.events');
  const counts = useMemo(() => countTypes(events), [events]);
  const toggle = (type: string) => {
    const next = new Set(types);
    if (!next.delete(type)) next.add(type);
    onChange(next);
  };
  return (
    <PopoverButton
      title={t('types')}
      trigger={(props) => (
        <button type="button" {...props} className={buttonClass('secondary', 'sm')}>
          <ListFilter aria-hidden="true" className="size-3.5" />
          {types.size === 0 ? t('allTypes') : t('someTypes', { count: types.size })}
        </button>
      )}
    >
      <ul className="flex max-h-72 flex-col overflow-y-auto">
        {counts.map(([type, count]) => (
          <li key={type}>
            <label className="flex items-center gap-2 rounded-sm px-1 py-1 hover:bg-hover">
              <input type="checkbox" checked={types.has(type)} onChange={() => toggle(type)} />
              <span className="flex-1 font-mono text-xs">{type}</span>
              <span className="text-xs text-ink-faint tabular-nums">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </PopoverButton>
  );
}
