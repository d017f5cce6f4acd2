'use client';

import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';

const LINES = ['w-3/4', 'w-full', 'w-11/12', 'w-5/6', 'w-full', 'w-2/3', 'w-full', 'w-4/5'];

export function ReaderSkeleton() {
  const t = useTranslations('reader');
  return (
    <div role="status" className="h-full bg-surface">
      <span className="sr-only">{t('loading')}</span>
      <div className="flex h-14 items-center gap-3 border-b border-line px-4">
        <Skeleton className="size-8" />
        <Skeleton className="h-4 w-48" />
      </div>
      <div className="mx-auto max-w-3xl space-y-4 px-6 py-10">
        {LINES.map((width, index) => (
          <Skeleton key={`${width}-${index.toString()}`} className={`h-4 ${width}`} />
        ))}
      </div>
    </div>
  );
}
