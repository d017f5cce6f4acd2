'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Select } from '@/components/ui/select';
import { useNames } from './use-names';

/** One kind of event, or all. */
export function EventSelect({
  names,
  value,
  onChoose,
}: {
  names: readonly string[];
  value: string | null;
  onChoose: (name: string | null) => void;
}) {
  const t = useTranslations('telemetry');
  const { event } = useNames();
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs font-medium text-ink-soft">
        {t('event')}
      </label>
      <Select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
        className="max-w-64"
      >
        <option value="">{t('allEvents')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {event(name)}
          </option>
        ))}
      </Select>
    </div>
  );
}
