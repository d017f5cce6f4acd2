'use client';

import { CircleAlert, CircleCheck, CircleSlash, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { useErrorText } from '@/hooks/use-error-text';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import { useDocumentActions } from './document-actions.tsx';
import { isBusy } from './documents-state.ts';

/** Where a document is on its way to being answerable, and what can be done about it. */
export function DocumentStatus({ document }: { document: DocumentSummary }) {
  const t = useTranslations('documents');
  const { cancel, retry } = useDocumentActions();
  const { status, title, progress } = document;

  if (isBusy(document)) {
    return (
      <div className="flex min-w-44 items-center gap-2">
        <div className="min-w-0 flex-1">
          <div className="mb-1 flex items-center justify-between gap-2 text-xs text-ink-soft">
            <span className="inline-flex items-center gap-1">
              {status === 'queued' && <Clock aria-hidden="true" className="size-3.5" />}
              {t(`status.${status}`)}
            </span>
            {status !== 'queued' && (
              <span className="tabular-nums">{t('percent', { value: progress / 100 })}</span>
            )}
          </div>
          <Progress
            label={t('progressOf', { title })}
            value={status === 'queued' ? null : progress}
          />
        </div>
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('cancelNamed', { title })}
          onClick={() => cancel(document)}
        >
          {t('cancel')}
        </Button>
      </div>
    );
  }
  if (status === 'ready') {
    return (
      <span className="inline-flex items-center gap-1.5 align-middle text-[0.8125rem] text-ink-soft">
        <CircleCheck aria-hidden="true" className="size-4 text-good" />
        {t('status.ready')}
      </span>
    );
  }
  return (
    <div className="flex items-center gap-2">
      <Badge tone={status === 'failed' ? 'bad' : 'neutral'}>
        {status === 'failed' ? (
          <CircleAlert aria-hidden="true" />
        ) : (
          <CircleSlash aria-hidden="true" />
        )}
        {t(`status.${status}`)}
      </Badge>
      <Button
        size="sm"
        variant="quiet"
        aria-label={t('retryNamed', { title })}
        onClick={() => retry(document)}
      >
        {t('retry')}
      </Button>
    </div>
  );
}

/** Why a document failed; nothing for others. */
export function DocumentProblem({ document }: { document: DocumentSummary }) {
  const errorText = useErrorText();
  if (document.status !== 'failed') return null;
  return (
    <p className="mt-1 text-[0.8125rem] text-pretty text-bad">
      {errorText({ code: document.errorCode, message: document.errorMessage })}
    </p>
  );
}
