'use client';

import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { Headline } from './make-headlines';
import { useFigureFormat } from './use-figure-format';

/** Changes below this are none. */
const STEADY = 0.005;

/** The figures on top. */
export function HeadlinesView({ headlines }: { headlines: readonly Headline[] }) {
  const t = useTranslations('telemetry');
  const format = useFigureFormat();
  return (
    <dl
      aria-label={t('headlines.label')}
      className="grid grid-cols-2 gap-3 @2xl/telemetry:grid-cols-3 @5xl/telemetry:grid-cols-6"
    >
      {headlines.map((headline) => (
        <div
          key={headline.id}
          className="rounded-lg border border-line bg-raised px-3.5 py-2.5 shadow-card"
        >
          <dt className="text-xs text-ink-soft">{t(`headlines.${headline.id}`)}</dt>
          <dd className="text-xl font-semibold tracking-tight tabular-nums">
            {headline.value === null ? '–' : format(headline.value, headline.unit, true)}
          </dd>
          <dd className="text-xs">
            <Change headline={headline} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ headline: { id, change, before, unit, moreIsWorse } }: { headline: Headline }) {
  const t = useTranslations('telemetry.headlines');
  const format = useFigureFormat();
  const locale = useLocale();
  if (change === null) return <span className="text-ink-faint">{t('noComparison')}</span>;
  const steady = Math.abs(change) < STEADY;
  const Icon = steady ? ArrowRight : change > 0 ? ArrowUp : ArrowDown;
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: id === 'errorRate' ? 1 : 0,
  }).format(change);
  const points = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(change * 100);
  const tone = !moreIsWorse || steady ? 'text-ink-soft' : change > 0 ? 'text-bad' : 'text-good';
  return (
    <span
      title={before === null ? undefined : t('before', { value: format(before, unit) })}
      className={cn('inline-flex items-center gap-0.5 tabular-nums', tone)}
    >
      <Icon aria-hidden="true" className="size-3.5" />
      {id === 'errorRate' ? t('points', { points }) : percent}
      <span className="sr-only"> {t('thanBefore')}</span>
    </span>
  );
}
