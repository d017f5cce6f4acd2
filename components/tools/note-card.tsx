'use client';

import { NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { ToolText } from './tool-text';

/** A note that the assistant wrote into the workspace. */
export function NoteCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const text = textArgument(call, 'text');
  return (
    <ToolCallCard
      call={call}
      icon={NotebookPen}
      summary={textArgument(call, 'title')}
      outcome={t('addedUntitled')}
    >
      {text && (
        <ToolText label={t('contentOf', { path: textArgument(call, 'title') })} text={text} />
      )}
    </ToolCallCard>
  );
}
