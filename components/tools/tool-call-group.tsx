'use client';

import { Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { countNames, groupState, needsEyes } from './call-group';
import { StateMark } from './state-mark';
import type { CallState } from './tool-call';

/** Many calls in a row as one line that opens; open by itself while somebody should see them. */
export function ToolCallGroup({
  names,
  states,
  children,
}: {
  names: readonly string[];
  states: readonly CallState[];
  children: ReactNode;
}) {
  const t = useTranslations('tools');
  const state = groupState(states);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? needsEyes(state);
  const counted = countNames(names);
  return (
    <details
      open={open}
      data-testid="tool-group"
      data-state={state}
      className="my-1.5 rounded-lg border border-line text-[0.8125rem] text-ink-soft"
      onToggle={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.currentTarget.open !== open) setChosen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-lg px-2.5 py-1 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <Layers aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-ink">{t('calls', { count: names.length })}</span>
          <span className="min-w-0 font-mono text-xs break-words">
            {counted.map(({ name, count }, index) => (
              <span key={name}>
                {index > 0 && ', '}
                {count > 1 ? t('times', { name, count }) : name}
              </span>
            ))}
          </span>
        </span>
        <span className="flex shrink-0 items-center gap-1.5 text-xs">
          <StateMark state={state} />
        </span>
      </summary>
      {open && <div className="border-t border-line px-2 py-0.5">{children}</div>}
    </details>
  );
}
