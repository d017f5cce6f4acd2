'use client';

import { Check, FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useCopy } from '@/hooks/use-copy';
import { readInspection, readStoredRun } from './read-stored-run';
import { runFixture } from './run-fixture';
import type { KnownRun } from './use-runs';

/** Copies the run, as it is stored, in the form that a test can load. */
export function CopyFixture({ threadId, run }: { threadId: string; run: KnownRun | undefined }) {
  const t = useTranslations('devConsole');
  const fixtureOf = async ({ runId, status }: KnownRun) => {
    const [events, inspection] = await Promise.all([
      readStoredRun(threadId, runId),
      readInspection(threadId, runId),
    ]);
    return JSON.stringify(runFixture({ threadId, runId, status }, events, inspection), null, 2);
  };
  const { copied, copy } = useCopy(() => (run ? fixtureOf(run) : ''), t('copyFailed'));
  const ended = run?.stored && run.status !== 'running';
  return (
    <IconButton
      size="sm"
      label={copied ? t('copied') : t('copyFixture')}
      disabled={!ended}
      onClick={() => void copy()}
    >
      {copied ? <Check aria-hidden="true" /> : <FlaskConical aria-hidden="true" />}
    </IconButton>
  );
}
