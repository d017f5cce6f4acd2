'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { ToolValue } from '@/components/tools/tool-value';
import { cn } from '@/components/ui/cn';
import { ActiveInstructions } from './active-instructions';
import { CallSummary } from './call-summary';
import { ModelCallView } from './model-call-view';
import { Part } from './part';
import { runOverview } from './run-overview';
import type { RunViewProps } from './run-view-props';

/** What models were asked in the run and what they said, call by call, and what the page told them. */
export function ModelView({ events, inspection }: RunViewProps) {
  const t = useTranslations('devConsole.model');
  const [selected, setSelected] = useState<string | null>(null);
  const { usage } = useMemo(() => runOverview(events), [events]);
  const calls = inspection?.calls ?? [];
  const call = calls.find(({ id }) => id === selected) ?? calls.at(-1);
  return (
    <div className="flex h-full @max-2xl/console:flex-col">
      <div className="w-80 shrink-0 overflow-y-auto border-line p-2 @max-2xl/console:max-h-48 @max-2xl/console:w-full @max-2xl/console:border-b @2xl/console:border-r">
        <h3 className="mb-1 font-medium">{t('calls')}</h3>
        {calls.length === 0 && <p className="text-ink-soft">{t('unknown')}</p>}
        {inspection && inspection.droppedCalls > 0 && (
          <p className="text-ink-soft">{t('dropped', { count: inspection.droppedCalls })}</p>
        )}
        <ol>
          {calls.map((one, index) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one === call || undefined}
                onClick={() => setSelected(one.id)}
                className={cn(
                  'w-full rounded-md px-2 py-1 text-left',
                  one === call ? 'bg-accent-soft' : 'hover:bg-hover',
                )}
              >
                <CallSummary call={one} number={index + 1} />
              </button>
            </li>
          ))}
        </ol>
        <ActiveInstructions usage={usage} />
        <Part title={t('context', { count: inspection?.context.length ?? 0 })}>
          {inspection?.context.map(({ description, value }) => (
            <ToolValue key={description} label={description} value={value} />
          ))}
        </Part>
      </div>
      <div className="min-w-0 flex-1 overflow-y-auto p-2">
        {call && <ModelCallView key={call.id} call={call} />}
      </div>
    </div>
  );
}
