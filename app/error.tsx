'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('common');
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        icon={TriangleAlert}
        title={t('failed.title')}
        headingLevel={1}
        actions={
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
        }
      >
        {t('failed.text')}
      </EmptyState>
    </main>
  );
}
