'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ContextUsage } from '@/lib/agent/schema';
import { ContextParts } from './context-parts';
import { contextShares } from './context-shares';

/** What filled the model's window in the newest answer, and which instructions held there. */
export function WindowUse({ usage }: { usage: ContextUsage }) {
  const t = useTranslations('context');
  const format = useFormatter();
  const { used, fullness, parts } = contextShares(usage);
  const percent = format.number(used, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <div className="flex flex-col gap-3" data-testid="window-use">
      <p>
        {t('used', { used: usage.usedTokens, budget: usage.budgetTokens, percent })}
        {fullness === 'full' && ` ${t('full')}`}
        {usage.windowTokens ? ` ${t('window.size', { tokens: usage.windowTokens })}` : ''}
      </p>
      <ContextParts parts={parts} />
    </div>
  );
}
