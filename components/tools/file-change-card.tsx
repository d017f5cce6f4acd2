'use client';

import { FilePen, FilePlus2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { countChanges, diffTexts } from '@/components/decisions/diff-lines';
import { DiffView } from '@/components/decisions/diff-view';
import { type ToolCall, textArgument } from './tool-call';
import { ToolCallCard } from './tool-call-card';
import { resultFields } from './tool-data';

/** A change of a file as its arguments tell it: what goes, what comes. */
export function FileChangeCard({ call }: { call: ToolCall }) {
  const t = useTranslations('tools');
  const path = textArgument(call, 'path');
  const whole = call.name === 'write_file';
  const before = whole ? '' : textArgument(call, 'old_text');
  const after = textArgument(call, whole ? 'content' : 'new_text');
  const lines = useMemo(() => diffTexts(before, after, whole), [before, after, whole]);
  const { linesAdded, linesRemoved, created } = resultFields(call.result);
  const counted = countChanges(lines);
  const added = typeof linesAdded === 'number' ? linesAdded : counted.added;
  const removed = typeof linesRemoved === 'number' ? linesRemoved : counted.removed;
  return (
    <ToolCallCard
      call={call}
      icon={whole ? FilePlus2 : FilePen}
      summary={<span className="font-mono text-xs">{path}</span>}
      outcome={
        <>
          {created === true && <>{t('created')} </>}
          <span className="font-mono">
            <span aria-hidden="true">
              <span className="text-good">+{added}</span>{' '}
              <span className="text-bad">-{removed}</span>
            </span>
            <span className="sr-only">{t('changed', { added, removed })}</span>
          </span>
        </>
      }
    >
      {lines.length > 0 && <DiffView lines={lines} label={t('changesTo', { path })} />}
      {whole && !created && call.state === 'done' && (
        <p className="text-xs text-ink-faint">{t('wholeFile')}</p>
      )}
    </ToolCallCard>
  );
}
