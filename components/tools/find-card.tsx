'use client';

import { FileSearch, FolderSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { foundEntries } from './found-entries';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { ToolText } from './tool-text';

/** A search for files by name or in their text: what for, how much was found, and where. */
export function FindCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const inText = call.name === 'search_code';
  const wanted = textArgument(call, inText ? 'query' : 'pattern');
  const files = textArgument(call, 'file_pattern');
  const { lines, total } = foundEntries(call.result);
  return (
    <ToolCallCard
      call={call}
      icon={inText ? FileSearch : FolderSearch}
      summary={
        <>
          <code className="font-mono text-xs">{wanted}</code>
          {files && <> {t('inFiles', { pattern: files })}</>}
        </>
      }
      outcome={t(inText ? 'matches' : 'files', { count: total })}
    >
      {lines.length > 0 && (
        <>
          <ToolText label={t('result')} text={lines.join('\n')} />
          {total > lines.length && (
            <p className="text-xs text-ink-faint">
              {t('moreFound', { count: total - lines.length })}
            </p>
          )}
        </>
      )}
    </ToolCallCard>
  );
}
