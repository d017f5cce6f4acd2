'use client';

import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

export function DocumentsSkeleton() {
  const t = useTranslations('documents');
  return (
    <div role="status" className="mt-5 rounded-xl border border-line bg-surface p-4">
      <span className="sr-only">{t('loading')}</span>
      {ROWS.map((row) => (
        <div key={row} className="flex items-center gap-3 py-2">
          <Skeleton className="size-9" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-1/4" />
          </div>
        </div>
      ))}
    </div>
  );
}
