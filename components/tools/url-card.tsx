'use client';

import { Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Progress } from '@/components/ui/progress';
import { ingestProgress } from './ingest-progress';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A web page that is read into the documents. */
export function UrlCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const status = useTranslations('documents.status');
  const { title, note } = resultFields(call.result);
  const url = textArgument(call, 'url');
  const running = call.state === 'running';
  const progress = ingestProgress(call.output?.chunks.at(-1)?.text);
  return (
    <ToolCallCard
      call={call}
      icon={Globe}
      expanded={running}
      summary={<span className="font-mono text-xs">{url}</span>}
      outcome={typeof title === 'string' && title ? t('added', { title }) : t('addedUntitled')}
    >
      {running && (
        <>
          <Progress label={t('reading', { url })} value={progress?.percent ?? null} />
          {progress && <p>{status(progress.status)}</p>}
        </>
      )}
      {typeof note === 'string' && <p className="text-ink-soft">{note}</p>}
    </ToolCallCard>
  );
}
