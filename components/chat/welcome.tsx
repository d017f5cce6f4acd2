'use client';

import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** What a new chat says before anything was asked. */
export function Welcome() {
  const t = useTranslations('chat');
  return (
    <div className="flex flex-col items-center gap-2 px-2 pt-[12dvh] pb-2 text-center">
      <span className="flex size-11 items-center justify-center rounded-xl bg-accent-soft text-accent-strong">
        <Sparkles aria-hidden="true" className="size-5" />
      </span>
      <h2 className="text-lg font-semibold text-balance">{t('welcomeTitle')}</h2>
      <p className="max-w-sm text-sm text-pretty text-ink-soft">{t('welcomeText')}</p>
    </div>
  );
}
