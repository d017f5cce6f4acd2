import { Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';

/** Stands in for a shared conversation that is opened too often, and tries again by itself. */
export function BusyShare({ seconds }: { seconds: number }) {
  const t = useTranslations('share.page');
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <meta httpEquiv="refresh" content={String(seconds)} />
      <EmptyState icon={Hourglass} title={t('busyTitle')} headingLevel={1}>
        {t('busy', { seconds })}
      </EmptyState>
    </main>
  );
}
