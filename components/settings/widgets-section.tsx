'use client';

import { useTranslations } from 'next-intl';
import type { SettingsAnswer, TenantSettings } from '@/lib/settings/schema';
import { SelectField } from './fields';
import { Section } from './section';

const VALUES = { default: null, on: true, off: false } as const;
type Choice = keyof typeof VALUES;

/** Whether the assistant may draw widgets, for everybody. */
export function WidgetsSection({
  tenant,
  defaults,
  onChange,
}: Pick<SettingsAnswer, 'tenant' | 'defaults'> & {
  onChange: (change: Partial<TenantSettings>) => void;
}) {
  const t = useTranslations('settings.widgets');
  const now = t(defaults.widgets ? 'on' : 'off');
  const value: Choice = tenant.widgets === null ? 'default' : tenant.widgets ? 'on' : 'off';
  return (
    <Section title={t('title')} text={t('text')}>
      <SelectField<Choice>
        label={t('enabled')}
        value={value}
        choices={[
          { value: 'default', label: t('default', { now }) },
          { value: 'on', label: t('on') },
          { value: 'off', label: t('off') },
        ]}
        onChoose={(choice) => onChange({ widgets: VALUES[choice] })}
      />
    </Section>
  );
}
