'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

const MOST_CHARS = 2_000;

/** Asks why not, which may be left open, before the answer is sent. Enter sends, Escape goes back. */
export function ReasonForm({
  submit,
  disabled,
  onSubmit,
  onCancel,
}: {
  /** What the button that sends says. */
  submit: string;
  disabled: boolean;
  onSubmit: (reason: string | undefined) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('decisions');
  const id = useId();
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled) onSubmit(reason.trim() || undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        onCancel();
      }}
    >
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-ink">
        {t('reasonLabel')}
      </label>
      <Input
        id={id}
        ref={field}
        value={reason}
        maxLength={MOST_CHARS}
        disabled={disabled}
        placeholder={t('reasonPlaceholder')}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="danger" type="submit" disabled={disabled}>
          {submit}
        </Button>
        <Button size="sm" variant="quiet" disabled={disabled} onClick={onCancel}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
