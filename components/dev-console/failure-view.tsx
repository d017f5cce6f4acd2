'use client';

import { useTranslations } from 'next-intl';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { Failure } from '@/lib/run-inspection/schema';

/** An exception, with the place where it was thrown in development. */
export function FailureView({ failure }: { failure: Failure }) {
  const t = useTranslations('devConsole.run');
  return (
    <div className="mb-2 rounded-md bg-bad-soft p-2">
      <p className="font-medium text-bad">
        {failure.name}: {failure.message}
      </p>
      {failure.stack && (
        <ScrollBox
          label={t('stack')}
          className="mt-1 max-h-48 overflow-auto font-mono text-xs whitespace-pre"
        >
          {failure.stack}
        </ScrollBox>
      )}
    </div>
  );
}
