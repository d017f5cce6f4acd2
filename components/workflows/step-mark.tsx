'use client';

import { useTranslations } from 'next-intl';

/** Stands in the transcript where a step began: what follows was done for it. */
export function StepMark({ title, attempt }: { title: string; attempt: number }) {
  const t = useTranslations('workflows');
  return (
    <div
      role="note"
      data-testid="workflow-step-mark"
      className="mt-3 mb-1 flex items-center gap-3 text-xs text-ink-faint"
    >
      <span className="min-w-0 break-words">
        {t('stepMark', { title })}
        {attempt > 1 && `, ${t('attempt', { number: attempt })}`}
      </span>
      <span aria-hidden="true" className="h-px min-w-4 flex-1 bg-line" />
    </div>
  );
}
