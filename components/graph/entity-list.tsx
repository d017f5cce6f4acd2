'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import type { Entity } from '@/lib/knowledge/schema';
import { KindDot } from './entity-kind';

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Entities, the most mentioned first; one stop of the tab key, arrows go from one to the next. */
export function EntityList({
  entities,
  selected,
  onSelect,
}: {
  entities: readonly Entity[];
  selected: string | null;
  onSelect: (key: string) => void;
}) {
  const t = useTranslations('graph');
  const list = useRef<HTMLUListElement>(null);
  const entry = entities.some(({ key }) => key === selected) ? selected : entities[0]?.key;

  const move = (event: KeyboardEvent) => {
    const to = MOVES[event.key];
    const buttons: Element[] = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
    if (!to || at < 0) return;
    event.preventDefault();
    const next = buttons[to(at, buttons.length - 1)];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <ul ref={list} aria-label={t('list')} onKeyDown={move} className="p-1.5">
      {entities.map(({ key, name, kind, passages }) => (
        <li key={key}>
          <button
            type="button"
            data-entity={key}
            tabIndex={key === entry ? 0 : -1}
            aria-current={key === selected ? 'true' : undefined}
            onClick={() => onSelect(key)}
            className={cn(
              'flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 py-1 text-left text-sm hover:bg-hover',
              key === selected ? 'bg-accent-soft text-accent-strong' : 'text-ink',
            )}
          >
            <KindDot kind={kind} />
            <span className={cn('min-w-0 flex-1 truncate', kind === 'code' && 'font-mono text-xs')}>
              {name}
            </span>
            <span className="sr-only">{t(`kind.${kind}`)}</span>
            <span className="text-xs text-ink-faint tabular-nums">
              <span aria-hidden="true">{passages}</span>
              <span className="sr-only">{t('passageCount', { count: passages })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
