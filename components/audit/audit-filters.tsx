'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/settings/fields';
import { buttonClass } from '@/components/ui/button';
import {
  AUDIT_GROUPS,
  type AuditFilter,
  type AuditGroup,
  type AuditPage,
  SYSTEM_ACTOR,
} from '@/lib/audit/schema';
import { auditQuery } from './use-audit';

const HOUR_MS = 3_600_000;
const PERIODS = { all: null, hour: 1, day: 24, week: 7 * 24, month: 30 * 24 } as const;
type Period = keyof typeof PERIODS;
export type Choice = { group: AuditGroup | 'all'; actor: string; period: Period };
export const EVERYTHING: Choice = { group: 'all', actor: '', period: 'all' };

/** The choice as the API takes it. @param now what the period is counted back from */
export function toFilter({ group, actor, period }: Choice, now: number): AuditFilter {
  const hours = PERIODS[period];
  return {
    ...(group !== 'all' && { group }),
    ...(actor !== '' && { actor }),
    ...(hours !== null && { from: new Date(now - hours * HOUR_MS).toISOString() }),
  };
}

/** What of the log is shown, and the way to take it along. */
export function AuditFilters({
  choice,
  filter,
  actors,
  onChoose,
}: {
  choice: Choice;
  filter: AuditFilter;
  actors: AuditPage['actors'];
  onChoose: (choice: Choice) => void;
}) {
  const t = useTranslations('audit');
  const query = auditQuery(filter);
  return (
    <search className="mt-5 mb-3 flex flex-wrap items-center gap-x-5 gap-y-3">
      <SelectField<AuditGroup | 'all'>
        label={t('filter.group')}
        value={choice.group}
        choices={(['all', ...AUDIT_GROUPS] as const).map((value) => ({
          value,
          label: t(`groups.${value}`),
        }))}
        onChoose={(group) => onChoose({ ...choice, group })}
      />
      <SelectField
        label={t('filter.actor')}
        value={choice.actor}
        choices={[
          { value: '', label: t('filter.everybody') },
          ...actors.map(({ id, name }) => ({
            value: id,
            label: id === SYSTEM_ACTOR ? t('system') : (name ?? id),
          })),
        ]}
        onChoose={(actor) => onChoose({ ...choice, actor })}
      />
      <SelectField<Period>
        label={t('filter.period')}
        value={choice.period}
        choices={(Object.keys(PERIODS) as Period[]).map((value) => ({
          value,
          label: t(`periods.${value}`),
        }))}
        onChoose={(period) => onChoose({ ...choice, period })}
      />
      <div className="flex gap-2">
        {(['csv', 'ndjson'] as const).map((format) => (
          <a
            key={format}
            href={`/api/audit/export?format=${format}&${query}`}
            download
            className={buttonClass('secondary', 'sm')}
          >
            <Download aria-hidden="true" className="size-4" />
            {t(`download.${format}`)}
          </a>
        ))}
      </div>
    </search>
  );
}
