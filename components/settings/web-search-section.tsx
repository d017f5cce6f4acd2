'use client';

import { CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SettingsAnswer } from '@/lib/settings/schema';
import { Section } from './section';

/** Whether the assistant can search the web, and what is missing if not. */
export function WebSearchSection({ webSearch }: { webSearch: SettingsAnswer['webSearch'] }) {
  const t = useTranslations('settings.webSearch');
  const { available, provider = '', reason, variables = [] } = webSearch;
  const Icon = available ? CircleCheck : CircleSlash;
  return (
    <Section title={t('title')} text={t('text')}>
      <p className="flex items-start gap-2 text-sm">
        <Icon
          aria-hidden="true"
          className={`mt-0.5 size-4 shrink-0 ${available ? 'text-good' : 'text-ink-faint'}`}
        />
        <span>
          <span className="font-medium">
            {available ? t('available', { provider }) : t('unavailable')}
          </span>
          {!available && (
            <span className="block text-pretty text-ink-soft">
              {t(reason === 'setting_missing' ? 'settingMissing' : 'notSetUp')}{' '}
              <code className="font-mono text-[0.8125rem]">{variables.join(', ')}</code>
            </span>
          )}
        </span>
      </p>
    </Section>
  );
}
