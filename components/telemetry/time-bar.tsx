'use client';

import { Download, RefreshCw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { download } from '@/components/ui/download';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { SpanPicker } from './span-picker';
import { RANGE_NAMES, RANGES, type RangeName, spanOf, spanQuery } from './time-choice';
import { UpdatedAgo } from './updated-ago';
import { REFRESH_SECONDS, useAddress } from './use-address';
import type { Polled } from './use-polled';

/** Which time is looked at, how often it is brought up to date, and its events as a file. */
export function TimeBar({ polled }: { polled: Polled<unknown> }) {
  const t = useTranslations('telemetry.time');
  const locale = useLocale();
  const { time, refresh, setTime, change } = useAddress();
  const current = 'range' in time ? time.range : null;
  const label = (name: RangeName) => {
    const { amount, unit } = RANGES[name];
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
      amount,
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t('label')}</legend>
        {RANGE_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === current}
            onClick={() => setTime({ range: name })}
            className={cn(
              'h-8 rounded-md px-2 text-[0.8125rem] font-medium whitespace-nowrap',
              name === current ? 'bg-accent text-on-accent' : 'text-ink-soft hover:bg-hover',
            )}
          >
            {label(name)}
          </button>
        ))}
        <SpanPicker time={time} onChoose={setTime} />
      </fieldset>
      <div className="ml-auto flex items-center gap-1.5">
        <UpdatedAgo at={polled.updatedAt} />
        <Select
          size="sm"
          aria-label={t('refresh')}
          value={refresh}
          onChange={({ target }) => change({ refresh: target.value })}
        >
          {REFRESH_SECONDS.map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds === '0' ? t('off') : t('every', { seconds })}
            </option>
          ))}
        </Select>
        <IconButton size="sm" label={t('now')} onClick={polled.reload}>
          <RefreshCw aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          label={t('download')}
          onClick={() => download(`/api/telemetry/export?${spanQuery(spanOf(time, Date.now()))}`)}
        >
          <Download aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
