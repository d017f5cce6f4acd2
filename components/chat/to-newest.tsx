'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ButtonHTMLAttributes } from 'react';

/** Leads from earlier messages to the newest ones. */
export function ToNewest({ onClick }: ButtonHTMLAttributes<HTMLButtonElement>) {
  const t = useTranslations('chat');
  return (
    <button
      type="button"
      data-testid="to-newest"
      aria-label={t('toNewest')}
      data-tooltip={t('toNewest')}
      onClick={onClick}
      className="pointer-events-auto inline-flex size-9 items-center justify-center rounded-full border border-line bg-raised text-ink-soft shadow-popup hover:bg-hover"
    >
      <ChevronDown aria-hidden="true" className="size-4" />
    </button>
  );
}
