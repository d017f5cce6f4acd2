'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { PopoverButton } from '@/components/ui/popover';
import type { ContextUsage } from '@/lib/agent/schema';
import { ContextRing } from './context-ring';
import { contextShares } from './context-shares';
import { RegisteredList } from './registered-list';
import { WindowUse } from './window-use';

/**
 * How full the model's window is; pressed, it shows what the assistant sees: what the page offers
 * now, and what filled the window in the newest answer.
 * @param usage null before the first answer
 */
export function AssistantSees({ usage }: { usage: ContextUsage | null }) {
  const t = useTranslations('context');
  const format = useFormatter();
  const shares = usage && contextShares(usage);
  const used = shares?.used ?? 0;
  const percent = format.number(used, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <PopoverButton
      title={t('title')}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          aria-label={usage ? t('label', { percent }) : t('title')}
          data-tooltip={usage ? t('tooltip', { percent }) : t('title')}
          data-testid="assistant-sees"
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md hover:bg-hover active:bg-pressed aria-expanded:bg-pressed"
        >
          <ContextRing used={used} fullness={shares?.fullness ?? 'roomy'} />
        </button>
      )}
    >
      <div
        className="-mx-4 -mb-4 flex max-h-[min(34rem,70dvh)] flex-col gap-4 overflow-y-auto px-4 pb-4"
        data-testid="assistant-sees-panel"
      >
        <Section title={t('registered.title')} text={t('registered.text')}>
          <RegisteredList />
        </Section>
        <Section title={t('window.title')} text={usage ? t('estimates') : t('window.none')}>
          {usage && <WindowUse usage={usage} />}
        </Section>
      </div>
    </PopoverButton>
  );
}

function Section(props: { title: string; text: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1.5">
      <h3 id={id} className="text-xs font-semibold tracking-wide text-ink-faint uppercase">
        {props.title}
      </h3>
      <p className="text-xs text-pretty text-ink-faint">{props.text}</p>
      {props.children}
    </section>
  );
}
