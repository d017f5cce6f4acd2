'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { ToolValue } from '@/components/tools/tool-value';
import { cn } from '@/components/ui/cn';
import { Offset } from './offset';
import type { RunViewProps } from './run-view-props';
import { type StateChange, stateChanges } from './state-changes';
import { StateDiff } from './state-diff';

/** What the thread shares with its readers, change by change. */
export function StateView({ events }: RunViewProps) {
  const t = useTranslations('devConsole.state');
  const changes = useMemo(() => stateChanges(events), [events]);
  const [selected, setSelected] = useState<number | null>(null);
  const current = Math.min(selected ?? changes.length - 1, changes.length - 1);
  const change = changes[current];
  if (!change) return <p className="p-4 text-ink-soft">{t('none')}</p>;
  return (
    <div className="flex h-full @max-2xl/console:flex-col">
      <ol
        aria-label={t('changes')}
        className="w-72 shrink-0 overflow-y-auto border-line @max-2xl/console:max-h-40 @max-2xl/console:w-full @max-2xl/console:border-b @2xl/console:border-r"
      >
        {changes.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes are only ever added
          <li key={index}>
            <button
              type="button"
              aria-current={index === current || undefined}
              onClick={() => setSelected(index)}
              className={cn(
                'flex w-full items-center gap-2 px-2 py-1 text-left font-mono text-xs',
                index === current ? 'bg-accent-soft' : 'hover:bg-hover',
              )}
            >
              <Offset ms={one.at} />
              <ChangeName change={one} />
            </button>
          </li>
        ))}
      </ol>
      <div className="min-w-0 flex-1 overflow-y-auto p-2">
        {!change.applied && <p className="mb-2 text-bad">{t('refused')}</p>}
        {change.before && <StateDiff change={change} before={change.before} />}
        {change.delta && <ToolValue label={t('delta')} value={change.delta} />}
        <ToolValue label={t('after')} value={change.after} />
      </div>
    </div>
  );
}

function ChangeName({ change: { delta } }: { change: StateChange }) {
  const t = useTranslations('devConsole.state');
  const [first] = delta ?? [];
  return (
    <span className="min-w-0 truncate">
      {first ? `${first.op} ${first.path}` : t('snapshot')}
      {delta && delta.length > 1 && ` ${t('more', { count: delta.length - 1 })}`}
    </span>
  );
}
