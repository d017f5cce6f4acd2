'use client';

import { Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A web page that is read into the documents. */
export function UrlCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const { title, note } = resultFields(call.result);
  const progress = call.output?.chunks.at(-1)?.text.trim().split('\n').at(-1);
  return (
    <ToolCallCard
      call={call}
      icon={Globe}
      summary={
        <>
          <span className="font-mono text-xs">{textArgument(call, 'url')}</span>
          {call.state === 'running' && progress && <> · {progress}</>}
        </>
      }
      outcome={typeof title === 'string' && title ? t('added', { title }) : t('addedUntitled')}
    >
      {typeof note === 'string' && <p className="text-ink-soft">{note}</p>}
    </ToolCallCard>
  );
}
