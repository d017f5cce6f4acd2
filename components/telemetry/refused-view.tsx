import { ShieldAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** What somebody sees who may not look at telemetry, and whom to ask. */
export function RefusedView() {
  const t = useTranslations('telemetry');
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        icon={ShieldAlert}
        title={t('refused.title')}
        headingLevel={1}
        actions={
          <Link href="/" className={buttonClass('primary')}>
            {t('back')}
          </Link>
        }
      >
        {t('refused.text')}
      </EmptyState>
    </main>
  );
}
