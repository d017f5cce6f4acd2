'use client';

import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { ChoiceField, SelectField } from '@/components/settings/fields';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useErrorText } from '@/hooks/use-error-text';
import type { ShareScope } from '@/lib/shares/schema';
import { tunables } from '@/lib/tunables';
import { dayAhead, EXPIRY_DAYS, type Expiry, expiryDate } from './expiry';

/** What a new link shows and how long it holds. @param onCreate may fail with an ApiError */
export function ShareForm({
  onCreate,
}: {
  onCreate: (scope: ShareScope, expiresAt: Date) => Promise<void>;
}) {
  const t = useTranslations('share');
  const errorText = useErrorText();
  const id = useId();
  const [scope, setScope] = useState<ShareScope>('snapshot');
  const [expiry, setExpiry] = useState<Expiry>('7');
  const [day, setDay] = useState(() => dayAhead(new Date(), 14));
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function create(event: FormEvent) {
    event.preventDefault();
    const expiresAt = expiryDate(expiry, day, new Date());
    if (!expiresAt) return setProblem(t('dayMissing'));
    setBusy(true);
    setProblem('');
    try {
      await onCreate(scope, expiresAt);
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={create} noValidate className="flex flex-col gap-3">
      <ChoiceField
        label={t('scope.label')}
        value={scope}
        onChoose={setScope}
        choices={[
          { value: 'snapshot', label: t('scope.snapshot'), hint: t('scope.snapshotHint') },
          { value: 'current', label: t('scope.current'), hint: t('scope.currentHint') },
        ]}
      />
      <SelectField
        label={t('expiry.label')}
        value={expiry}
        onChoose={setExpiry}
        choices={[
          ...EXPIRY_DAYS.map((days) => ({
            value: days,
            label: t('expiry.days', { days: Number(days) }),
          })),
          { value: 'date', label: t('expiry.date') },
        ]}
      />
      {expiry === 'date' && (
        <div className="flex items-center justify-between gap-4">
          <label htmlFor={id} className="text-sm font-medium">
            {t('expiry.day')}
          </label>
          <Input
            id={id}
            type="date"
            className="max-w-44"
            value={day}
            min={dayAhead(new Date(), 0)}
            max={dayAhead(new Date(), tunables.shares.maxDays - 1)}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
      )}
      <p id={`${id}-problem`} role="alert" className="text-sm text-bad empty:hidden">
        {problem}
      </p>
      <Button type="submit" variant="primary" disabled={busy} className="self-end">
        <Link2 aria-hidden="true" className="size-4" />
        {t('create')}
      </Button>
    </form>
  );
}
