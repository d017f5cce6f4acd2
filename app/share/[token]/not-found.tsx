import { Unlink } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

export default async function ShareNotFound() {
  const t = await getTranslations('share.page');
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState icon={Unlink} title={t('goneTitle')} headingLevel={1}>
        {t('gone')}
      </EmptyState>
    </main>
  );
}
