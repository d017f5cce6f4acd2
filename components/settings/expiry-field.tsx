'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/input';
import { workspaceSettingsSchema } from '@/lib/settings/schema';

const hoursSchema = workspaceSettingsSchema.shape.decisionExpiryHours;

/** After how many hours an unanswered request counts as declined; empty for the built-in time. */
export function ExpiryField({
  hours,
  onChange,
}: {
  hours: number | null;
  onChange: (hours: number | null) => void;
}) {
  const t = useTranslations('settings.permissions');
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (hours === null ? '' : String(hours));
  const value = shown.trim() === '' ? null : Number(shown);
  const wrong = !hoursSchema.safeParse(value).success;
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <label htmlFor={id} className="text-sm font-medium">
          {t('expiry')}
        </label>
        <Input
          id={id}
          inputMode="numeric"
          className="max-w-24"
          value={shown}
          placeholder="24"
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            if (wrong || text === null) return;
            setText(null);
            if (value !== hours) onChange(value);
          }}
        />
      </div>
      <p id={`${id}-hint`} className={`text-[0.8125rem] ${wrong ? 'text-bad' : 'text-ink-faint'}`}>
        {t('expiryHint')}
      </p>
    </div>
  );
}
