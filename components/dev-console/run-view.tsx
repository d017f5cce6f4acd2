'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useMemo } from 'react';
import { WindowUse } from '@/components/context/window-use';
import { ToolValue } from '@/components/tools/tool-value';
import { ActiveInstructions } from './active-instructions';
import { DecisionLine } from './decision-line';
import { FailureView } from './failure-view';
import { runOverview } from './run-overview';
import type { RunViewProps } from './run-view-props';

/** How the message was understood, what was asked of humans, what failed, what filled the window. */
export function RunView({ events, inspection, run }: RunViewProps) {
  const t = useTranslations('devConsole.run');
  const { intent, usage, decisions, problems } = useMemo(() => runOverview(events), [events]);
  return (
    <div className="grid h-full gap-4 overflow-y-auto p-3 @2xl/console:grid-cols-2">
      <Section title={t('intent')}>
        {intent ? <ToolValue label={t('intent')} value={intent} /> : <p>{t('noIntent')}</p>}
        <ActiveInstructions usage={usage} />
      </Section>
      <Section title={t('window')}>
        {usage ? <WindowUse usage={usage} /> : <p>{t('noWindow')}</p>}
      </Section>
      <Section title={t('decisions')}>
        {decisions.length === 0 && <p>{t('noDecisions')}</p>}
        <ul className="flex flex-col gap-1">
          {decisions.map((decision) => (
            <DecisionLine key={decision.id} decision={decision} />
          ))}
        </ul>
      </Section>
      <Section title={t('errors')}>
        {problems.length === 0 && !inspection?.failure && <p>{t('noErrors')}</p>}
        {problems.map(({ code, message }) => (
          <p key={message} className="text-bad">
            {[code, message].filter(Boolean).join(': ')}
          </p>
        ))}
        {inspection?.failure && <FailureView failure={inspection.failure} />}
      </Section>
      <Section title={t('ids')}>
        <p className="font-mono text-xs break-all">{run.runId}</p>
        <ToolValue label={t('forwardedProps')} value={inspection?.forwardedProps ?? {}} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 text-ink-soft">
      <h3 id={id} className="mb-1 font-medium text-ink">
        {title}
      </h3>
      {children}
    </section>
  );
}
