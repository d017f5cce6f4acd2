'use client';

import { Check, FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { IconButton } from '@/components/ui/icon-button';
import { tunables } from '@/lib/tunables';
import { readInspection, readStoredRun } from './read-stored-run';
import { runFixture } from './run-fixture';
import type { KnownRun } from './use-runs';

/** Copies the run, as it is stored, in the form that a test can load. */
export function CopyFixture({ threadId, run }: { threadId: string; run: KnownRun | undefined }) {
  const t = useTranslations('devConsole');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), tunables.chat.copiedMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async ({ runId, status }: KnownRun) => {
    try {
      const [events, inspection] = await Promise.all([
        readStoredRun(threadId, runId),
        readInspection(threadId, runId),
      ]);
      const fixture = runFixture({ threadId, runId, status }, events, inspection);
      await navigator.clipboard.writeText(JSON.stringify(fixture, null, 2));
      setCopied(true);
    } catch {
      toast.error(t('copyFailed'));
    }
  };
  const ended = run?.stored && run.status !== 'running';
  return (
    <IconButton
      size="sm"
      label={copied ? t('copied') : t('copyFixture')}
      disabled={!ended}
      onClick={() => run && void copy(run)}
    >
      {copied ? <Check aria-hidden="true" /> : <FlaskConical aria-hidden="true" />}
    </IconButton>
  );
}
