'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { PopoverButton } from '@/components/ui/popover';
import type { ContextUsage } from '@/lib/agent/schema';
import { ContextParts } from './context-parts';
import { ContextRing } from './context-ring';
import { contextShares } from './context-shares';

/** How full the model's window is; pressed, it shows what the assistant sees. */
export function ContextMeter({ usage }: { usage: ContextUsage }) {
  const t = useTranslations('context');
  const format = useFormatter();
  const { used, fullness, parts } = contextShares(usage);
  const percent = format.number(used, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <PopoverButton
      title={t('title')}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          aria-label={t('label', { percent })}
          data-tooltip={t('tooltip', { percent })}
          data-testid="context-meter"
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md hover:bg-hover active:bg-pressed aria-expanded:bg-pressed"
        >
          <ContextRing used={used} fullness={fullness} />
        </button>
      )}
    >
      <div className="flex flex-col gap-3" data-testid="context-panel">
        <p>
          {t('used', { used: usage.usedTokens, budget: usage.budgetTokens, percent })}
          {fullness === 'full' && ` ${t('full')}`}
        </p>
        <ContextParts parts={parts} />
        <p className="text-xs text-ink-faint">
          {usage.windowTokens ? `${t('window', { tokens: usage.windowTokens })} ` : ''}
          {t('estimates')}
        </p>
      </div>
    </PopoverButton>
  );
}
