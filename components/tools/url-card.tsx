'use client';

import { Globe } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Progress } from '@/components/ui/progress';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A web page that is read into the documents. */
export function UrlCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const { title, note } = resultFields(call.result);
  const url = textArgument(call, 'url');
  const running = call.state === 'running';
  // The tool says `stage: 40 %` as it goes.
  const said = call.output?.chunks.at(-1)?.text.trim().split('\n').at(-1);
  const percent = /(\d{1,3}) %$/.exec(said ?? '')?.[1];
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
          <Progress label={t('reading', { url })} value={percent ? Number(percent) : null} />
          {said && <p>{said}</p>}
        </>
      )}
      {typeof note === 'string' && <p className="text-ink-soft">{note}</p>}
    </ToolCallCard>
  );
}
