'use client';

import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useErrorText } from '@/hooks/use-error-text';

/** What a view shows in place of what could not be loaded. */
export function LoadFailure({
  title,
  error,
  onRetry,
}: {
  title: string;
  error: unknown;
  onRetry: () => void;
}) {
  const t = useTranslations('common');
  const errorText = useErrorText();
  return (
    <div role="alert">
      <EmptyState
        icon={SearchX}
        title={title}
        actions={<Button onClick={onRetry}>{t('retry')}</Button>}
      >
        {errorText(error)}
      </EmptyState>
    </div>
  );
}
