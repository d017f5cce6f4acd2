'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';

/** In place of a list of threads that is on its way. */
export function ThreadSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="flex flex-col gap-1.5 px-2.5 py-1.5">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-5 w-4/5" />
      <Skeleton className="h-5 w-3/5" />
      <Skeleton className="h-5 w-2/3" />
    </div>
  );
}

/** In place of a list of threads that could not be read. */
export function ThreadFailure({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('threads');
  return (
    <div role="alert" className="flex flex-col items-start gap-2 px-2.5 py-2 text-sm text-ink-soft">
      {t('loadFailed')}
      <Button size="sm" onClick={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
