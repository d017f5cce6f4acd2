'use client';

import { Download, ListChecks, Play } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { toast } from 'sonner';
import { announce } from '@/components/ui/announce';
import { Button, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';
import { useErrorText } from '@/hooks/use-error-text';
import type { CaseTotals, GoldenCase } from '@/lib/golden-cases/schema';
import { tunables } from '@/lib/tunables';
import { CaseRow } from './case-row';
import type { GoldenCases } from './use-golden-cases';

/** The golden cases of the workspace: run them all, take them along, try one again, delete it. */
export function CaseList({
  golden,
  onLoad,
}: {
  golden: GoldenCases;
  onLoad: (golden: GoldenCase) => void;
}) {
  const t = useTranslations('retrievalBench.cases');
  const format = useFormatter();
  const errorText = useErrorText();
  const id = useId();
  const [running, setRunning] = useState(false);
  const { cases, run, error } = golden;

  const totalsText = ({ measured, recall, ndcg }: CaseTotals): string => {
    if (recall === null || ndcg === null) return t('nothingMeasured');
    const figure = (value: number) =>
      format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    return t('totals', { recall: figure(recall), ndcg: figure(ndcg), count: measured });
  };
  const runAll = async () => {
    setRunning(true);
    try {
      const { totals } = await golden.runAll();
      announce(t('ran', { totals: totalsText(totals) }));
    } catch (failure) {
      toast.error(errorText(failure));
    }
    setRunning(false);
  };
  const remove = ({ id: gone }: GoldenCase) => {
    golden.remove(gone);
    toast(t('deleted'), {
      duration: tunables.browser.undoMs,
      action: { label: t('undo'), onClick: () => golden.undo(gone) },
      onAutoClose: () => golden.settle(gone),
      onDismiss: () => golden.settle(gone),
    });
  };
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={id} className="min-w-40 flex-1 text-base font-semibold">
          {t('title')}
        </h2>
        {cases && cases.length > 0 && (
          <>
            <Button disabled={running} onClick={() => void runAll()}>
              {running ? <Spinner /> : <Play aria-hidden="true" className="size-4" />}
              {t(running ? 'running' : 'run')}
            </Button>
            <a href={golden.exportPath} download className={buttonClass()}>
              <Download aria-hidden="true" className="size-4" />
              {t('export')}
            </a>
          </>
        )}
      </div>
      {run && <p className="mt-1 text-sm tabular-nums text-ink-soft">{totalsText(run.totals)}</p>}
      {cases === null && error !== null && (
        <LoadFailure title={t('unavailable')} error={error} onRetry={golden.reload} />
      )}
      {cases === null && error === null && <Skeleton className="mt-4 h-20 w-full" />}
      {cases?.length === 0 && (
        <EmptyState icon={ListChecks} title={t('none')} headingLevel={2}>
          {t('noneText')}
        </EmptyState>
      )}
      {cases && cases.length > 0 && (
        <ul
          aria-label={t('list')}
          className="mt-4 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card"
        >
          {cases.map((one) => (
            <CaseRow
              key={one.id}
              golden={one}
              result={run?.results.find((result) => result.id === one.id)}
              onLoad={() => onLoad(one)}
              onDelete={() => remove(one)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
