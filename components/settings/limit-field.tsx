'use client';

import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { MOST_A_MINUTE } from '@/lib/rate-limits/schema';

/** How often a minute; empty for what the server has. */
export function LimitField({
  label,
  value,
  fallback,
  onChange,
}: {
  label: string;
  value: number | null;
  fallback: number;
  onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value === null ? '' : String(value));
  const wanted = shown.trim() === '' ? null : Number(shown);
  const wrong =
    wanted !== null && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_A_MINUTE);
  return (
    <Input
      aria-label={label}
      inputMode="numeric"
      className="w-full max-w-28 tabular-nums"
      value={shown}
      placeholder={String(fallback)}
      aria-invalid={wrong}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={() => {
        if (wrong || text === null) return;
        setText(null);
        if (wanted !== value) onChange(wanted);
      }}
    />
  );
}
