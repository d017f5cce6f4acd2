'use client';

import { Ban, Hand, ShieldCheck, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { Time } from '@/components/ui/time';
import type { PermissionRule } from '@/lib/decisions/schema';

const EFFECTS = {
  allow: { icon: ShieldCheck, tone: 'good' },
  ask: { icon: Hand, tone: 'neutral' },
  deny: { icon: Ban, tone: 'bad' },
} as const;

/** Saved rules, each with what it is about and the way to take it back. */
export function RuleList({
  rules,
  onRevoke,
}: {
  rules: readonly PermissionRule[];
  onRevoke: (rule: PermissionRule) => void;
}) {
  const t = useTranslations('settings.permissions');
  return (
    <ul
      aria-label={t('list')}
      className="divide-y divide-line rounded-lg border border-line bg-surface"
    >
      {rules.map((rule) => {
        const { icon: Icon, tone } = EFFECTS[rule.effect];
        return (
          <li key={rule.id} className="flex items-center gap-3 py-2 pr-2 pl-3">
            <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2.5 gap-y-1">
              <Badge tone={tone}>
                <Icon aria-hidden="true" />
                {t(`effect.${rule.effect}`)}
              </Badge>
              <code className="min-w-0 font-mono text-[0.8125rem] break-all">
                <span className="font-medium">{rule.tool}</span> {rule.pattern}
              </code>
              <span className="text-xs text-ink-faint">
                {rule.appliesTo === 'everyone' && <>{t('everyone')} · </>}
                <Time iso={rule.createdAt} />
              </span>
            </div>
            <IconButton
              size="sm"
              label={t('revoke', { rule: `${rule.tool} ${rule.pattern}` })}
              onClick={() => onRevoke(rule)}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
