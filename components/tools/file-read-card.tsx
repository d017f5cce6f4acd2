'use client';

import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';
import { ToolText } from './tool-text';

/** A file that was read: which lines of it, and what they say. */
export function FileReadCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const path = textArgument(call, 'path');
  const { content, startLine: start, endLine: end, note } = resultFields(call.result);
  const lines = typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
  return (
    <ToolCallCard
      call={call}
      icon={FileText}
      summary={<span className="font-mono text-xs">{path}</span>}
      outcome={
        lines &&
        (lines.end < lines.start
          ? t('emptyFile')
          : t('lines', { start: lines.start, end: lines.end }))
      }
    >
      {typeof content === 'string' && (
        <>
          <ToolText label={t('contentOf', { path })} text={content} />
          {typeof note === 'string' && <p className="text-xs text-ink-faint">{note}</p>}
        </>
      )}
    </ToolCallCard>
  );
}
