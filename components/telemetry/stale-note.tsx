'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useErrorText } from '@/hooks/use-error-text';

/** Says that what is shown could not be brought up to date. */
export function StaleNote({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('telemetry');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn"
    >
      <span className="min-w-0 flex-1">{t('stale', { reason: errorText(error) })}</span>
      <Button size="sm" onClick={onRetry}>
        {tCommon('retry')}
      </Button>
    </div>
  );
}
