'use client';

import { useFormatter, useTranslations } from 'next-intl';

/** A time since the run's start. */
export function Offset({ ms }: { ms: number }) {
  const t = useTranslations('devConsole');
  const format = useFormatter();
  const seconds = format.number(ms / 1_000, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return (
    <span className="w-20 shrink-0 text-right text-ink-faint tabular-nums">
      {t('offset', { seconds })}
    </span>
  );
}
