'use client';

import { useTranslations } from 'next-intl';
import type { Preferences } from '@/lib/settings/schema';
import { ChoiceField, SelectField, SwitchField } from './fields';
import { Section } from './section';

const LENGTHS = ['short', 'normal', 'long'] as const;
const EXPERTISE = ['beginner', 'normal', 'expert'] as const;
const LANGUAGES = ['auto', 'en', 'de'] as const;
const DELIVERIES = ['steer', 'next'] as const;

/** How the assistant answers this person, and what becomes of messages sent while it works. */
export function BehaviourSection({
  preferences,
  onChange,
}: {
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}) {
  const t = useTranslations('settings.behaviour');
  return (
    <Section title={t('title')} text={t('text')}>
      <ChoiceField
        label={t('delivery.label')}
        value={preferences.queueDelivery}
        choices={DELIVERIES.map((value) => ({
          value,
          label: t(`delivery.${value}`),
          hint: t(`delivery.${value}Hint`),
        }))}
        onChoose={(queueDelivery) => onChange({ queueDelivery })}
      />
      <SelectField
        label={t('length.label')}
        value={preferences.responseLength}
        choices={LENGTHS.map((value) => ({ value, label: t(`length.${value}`) }))}
        onChoose={(responseLength) => onChange({ responseLength })}
      />
      <SelectField
        label={t('expertise.label')}
        value={preferences.expertise}
        choices={EXPERTISE.map((value) => ({ value, label: t(`expertise.${value}`) }))}
        onChoose={(expertise) => onChange({ expertise })}
      />
      <SelectField
        label={t('language.label')}
        value={preferences.language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChoose={(language) => onChange({ language })}
      />
      <SwitchField
        label={t('citations')}
        hint={t('citationsHint')}
        checked={preferences.citations}
        onChange={(citations) => onChange({ citations })}
      />
    </Section>
  );
}
