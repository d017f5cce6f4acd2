'use client';

import { FileX2, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useErrorText } from '@/hooks/use-error-text';

/** In place of a document that is gone, or that could not be read. */
export function DocumentUnavailable({
  of,
  failure,
  onBack,
}: {
  of: 'reader' | 'notes';
  /** null when it is gone */
  failure: { error: unknown; retry: () => void } | null;
  onBack: () => void;
}) {
  const t = useTranslations(of);
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  return (
    <div className="flex h-full items-center justify-center bg-surface">
      <EmptyState
        icon={failure ? TriangleAlert : FileX2}
        title={failure ? t('failed') : t('gone.title')}
        headingLevel={1}
        actions={
          <>
            {failure && (
              <Button variant="primary" onClick={failure.retry}>
                {tCommon('retry')}
              </Button>
            )}
            <Button onClick={onBack}>{t('back')}</Button>
          </>
        }
      >
        {failure ? errorText(failure.error) : t('gone.text')}
      </EmptyState>
    </div>
  );
}
