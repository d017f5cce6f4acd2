'use client';

import { useTranslations } from 'next-intl';
import {
  type KindLimits,
  LIMIT_KINDS,
  type LimitKind,
  type LimitSettings,
} from '@/lib/rate-limits/schema';
import { LimitField } from './limit-field';
import { Section } from './section';

const WHOSE = ['perUser', 'perTenant'] as const;

/** How often a minute something may be asked for, by one person and by all together. */
export function LimitsSection({
  limits,
  defaults,
  onChange,
}: {
  limits: LimitSettings;
  defaults: Readonly<Record<LimitKind, KindLimits>>;
  /** Gets what changed, and nothing else. */
  onChange: (change: LimitSettings) => void;
}) {
  const t = useTranslations('settings.limits');
  return (
    <Section title={t('title')} text={t('text')}>
      <table className="w-full text-left text-sm">
        <thead className="text-[0.8125rem] text-ink-faint">
          <tr>
            <th scope="col" className="py-1 font-normal">
              {t('kind')}
            </th>
            {WHOSE.map((whose) => (
              <th key={whose} scope="col" className="w-28 py-1 pl-3 font-normal">
                {t(whose)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LIMIT_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="py-1.5 font-medium">
                {t(`kinds.${kind}`)}
              </th>
              {WHOSE.map((whose) => (
                <td key={whose} className="py-1.5 pl-3">
                  <LimitField
                    label={t(`of.${whose}`, { kind: t(`kinds.${kind}`) })}
                    value={limits[kind]?.[whose] ?? null}
                    fallback={defaults[kind][whose]}
                    onChange={(value) => onChange({ [kind]: { [whose]: value } })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-[0.8125rem] text-pretty text-ink-faint">{t('hint')}</p>
    </Section>
  );
}
