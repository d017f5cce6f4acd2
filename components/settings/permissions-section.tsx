'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { useErrorText } from '@/hooks/use-error-text';
import type { PermissionRule } from '@/lib/decisions/schema';
import { tunables } from '@/lib/tunables';
import { AddRuleForm } from './add-rule-form';
import { ExpiryField } from './expiry-field';
import { RuleList } from './rule-list';
import { Section } from './section';
import { useRules } from './use-rules';

/** What tools may do without asking, must ask for, and may not do. */
export function PermissionsSection({
  slug,
  expiryHours,
  onExpiry,
}: {
  slug: string;
  expiryHours: number | null;
  onExpiry: (hours: number | null) => void;
}) {
  const t = useTranslations('settings.permissions');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const { rules, error, reload, add, revoke } = useRules(slug);

  /** Gone at once, as a permission must be; undoing saves the same rule again. */
  const take = async (rule: PermissionRule) => {
    const { effect, tool, pattern, appliesTo } = rule;
    const complain = (failure: unknown) => toast.error(errorText(failure));
    try {
      await revoke(rule.id);
    } catch (failure) {
      return complain(failure);
    }
    toast(t('revoked', { rule: `${tool} ${pattern}` }), {
      duration: tunables.browser.undoMs,
      action: {
        label: t('undo'),
        onClick: () => void add({ effect, tool, pattern, appliesTo }).catch(complain),
      },
    });
  };
  return (
    <Section title={t('title')} text={t('text')}>
      {error !== null && (
        <p role="alert" className="flex flex-wrap items-center gap-2 text-sm text-bad">
          {errorText(error)}
          <Button size="sm" onClick={reload}>
            {tCommon('retry')}
          </Button>
        </p>
      )}
      {rules === null && error === null && <Skeleton className="h-20 w-full" />}
      {rules?.length === 0 && <p className="text-sm text-ink-faint">{t('none')}</p>}
      {rules && rules.length > 0 && <RuleList rules={rules} onRevoke={(rule) => void take(rule)} />}
      <details className="group">
        <summary className="inline-flex list-none items-center gap-1 rounded-md py-1 text-sm font-medium text-accent-strong hover:underline [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden="true"
            className="size-4 transition-transform group-open:rotate-90"
          />
          {t('addByHand')}
        </summary>
        <div className="mt-2">
          <AddRuleForm onAdd={add} />
        </div>
      </details>
      <ExpiryField hours={expiryHours} onChange={onExpiry} />
    </Section>
  );
}
