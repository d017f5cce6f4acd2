'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import { ScrollBox } from '@/components/ui/scroll-box';
import { devConsoleTunables } from '@/lib/dev-console-tunables';
import { type DiffLine, diffStates, type StateChange } from './state-changes';

const LOOKS: Record<DiffLine['kind'], string> = {
  added: 'bg-good-soft text-good',
  removed: 'bg-bad-soft text-bad',
  same: 'text-ink-soft',
  place: 'text-ink-faint',
};
const MARKS: Record<DiffLine['kind'], string> = { added: '+', removed: '-', same: ' ', place: '' };

/** What a change of the state changed, line by line. @param before as `change` has it */
export function StateDiff({
  change,
  before,
}: {
  change: StateChange;
  before: NonNullable<StateChange['before']>;
}) {
  const t = useTranslations('devConsole.state');
  const lines = useMemo(
    () => diffStates(before, change.after, devConsoleTunables.diffMs),
    [before, change],
  );
  return (
    <ScrollBox
      label={t('diff')}
      className="mb-2 max-h-80 overflow-auto rounded-md border border-line py-1 font-mono text-xs"
    >
      {lines.length === 0 && <p className="px-2 text-ink-soft">{t('same')}</p>}
      {lines.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a change stay as they are
        <div key={index} className={cn('px-2 whitespace-pre', LOOKS[kind])}>
          {MARKS[kind]}
          {text}
        </div>
      ))}
    </ScrollBox>
  );
}
