'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { RUN_STATUSES } from '@/lib/runs/schema';
import type { KnownRun } from './use-runs';

const NEWEST = '';

/** Chooses among the runs of the thread; the newest one is followed until another is chosen. */
export function RunPicker({
  runs,
  run,
  following,
  onChoose,
}: {
  runs: readonly KnownRun[];
  run: KnownRun | undefined;
  following: boolean;
  onChoose: (runId: string | null) => void;
}) {
  const t = useTranslations('devConsole');
  const locale = useLocale();
  // In the zone of whoever reads, as the page of the console is drawn in the browser alone.
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
  const nameOf = ({ startedAt, status, question, runId }: KnownRun) => {
    const time = format.format(startedAt);
    const known = RUN_STATUSES.find((one) => one === status);
    return [time, known ? t(`status.${known}`) : status, question ?? runId.slice(0, 8)].join(' · ');
  };
  return (
    <Select
      size="sm"
      aria-label={t('run.label')}
      value={following ? NEWEST : (run?.runId ?? NEWEST)}
      onChange={({ target }) => onChoose(target.value === NEWEST ? null : target.value)}
      className="max-w-96 truncate"
    >
      <option value={NEWEST}>{runs[0] ? `${t('newest')}: ${nameOf(runs[0])}` : t('noRuns')}</option>
      {runs.map((one) => (
        <option key={one.runId} value={one.runId}>
          {nameOf(one)}
        </option>
      ))}
    </Select>
  );
}
