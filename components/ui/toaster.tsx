'use client';

import { useTranslations } from 'next-intl';
import { Toaster as Sonner } from 'sonner';
import { useTheme } from '@/hooks/use-preferences';

/** Where toasts appear: out of the chat's way, and read out once. */
export function Toaster() {
  const t = useTranslations('common');
  const [theme] = useTheme();
  return (
    <Sonner
      theme={theme}
      position="bottom-left"
      containerAriaLabel={t('notifications')}
      toastOptions={{
        closeButtonAriaLabel: t('close'),
        actionButtonStyle: {
          background: 'var(--accent)',
          color: 'var(--on-accent)',
          minHeight: '1.75rem',
        },
        style: {
          background: 'var(--raised)',
          color: 'var(--ink)',
          border: '1px solid var(--line)',
          borderRadius: 'var(--radius)',
        },
      }}
    />
  );
}
