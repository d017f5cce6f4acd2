'use client';

import { FlaskConical, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadFailure } from '@/components/ui/load-failure';
import { Skeleton } from '@/components/ui/skeleton';
import { useErrorText } from '@/hooks/use-error-text';
import { CaseList } from './case-list';
import { KeepButton } from './keep-button';
import { KeepPanel } from './keep-panel';
import { withMark } from './marks';
import { QueryForm } from './query-form';
import { ResultItem } from './result-item';
import { SearchFacts } from './search-facts';
import { type Bench, useBench } from './use-bench';
import { type GoldenCases, useGoldenCases } from './use-golden-cases';

/** Where developers try the search, see how a result came about, and keep what it does badly. */
export function BenchView({ slug }: { slug: string }) {
  const t = useTranslations('retrievalBench');
  const errorText = useErrorText();
  const bench = useBench(slug);
  const golden = useGoldenCases(slug, (failure) => toast.error(errorText(failure)));
  return (
    <div className="scroll-area @container/bench h-full">
      <div className="mx-auto max-w-4xl px-4 py-6 @2xl/bench:px-8 @2xl/bench:py-8">
        <h1 className="text-xl font-semibold tracking-tight">{t('title')}</h1>
        <p className="text-sm text-pretty text-ink-soft">{t('text')}</p>
        <QueryForm bench={bench} />
        <Result bench={bench} golden={golden} />
        {bench.explanation && !bench.searching && <KeepPanel bench={bench} golden={golden} />}
        <CaseList golden={golden} onLoad={(one) => void bench.load(one)} />
      </div>
    </div>
  );
}

function Result({ bench, golden }: { bench: Bench; golden: GoldenCases }) {
  const t = useTranslations('retrievalBench');
  const { explanation, searching, error, asked, places, change } = bench;
  if (error !== null && asked) {
    return (
      <LoadFailure title={t('failed')} error={error} onRetry={() => void bench.search(asked)} />
    );
  }
  if (searching) {
    return (
      <div role="status" className="mt-6 flex flex-col gap-3">
        <span className="sr-only">{t('searching')}</span>
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-32 w-full" />
        <Skeleton className="h-32 w-full" />
      </div>
    );
  }
  if (!explanation) {
    return (
      <EmptyState icon={FlaskConical} title={t('start')}>
        {t('startText')}
      </EmptyState>
    );
  }
  return (
    <>
      <SearchFacts
        explanation={explanation}
        actions={<KeepButton bench={bench} golden={golden} />}
      />
      {explanation.passages.length === 0 ? (
        <EmptyState icon={SearchX} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <section aria-label={t('results')}>
          <ol className="mt-4 flex flex-col gap-3">
            {explanation.passages.map((passage, index) => (
              <ResultItem
                key={`${passage.documentId} ${passage.start}`}
                rank={index + 1}
                passage={passage}
                fused={explanation.fused}
                places={places}
                onMark={(right, selected) =>
                  change({
                    places: withMark(places, passage, right, selected),
                    ...(right && { unanswerable: false }),
                  })
                }
              />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
