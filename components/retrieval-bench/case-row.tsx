'use client';

import { Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import type { CaseResult, GoldenCase } from '@/lib/golden-cases/schema';
import { usedFilters } from './marks';

/** A golden case, and how the search did on it when it was last run. */
export function CaseRow({
  golden,
  result,
  onLoad,
  onDelete,
}: {
  golden: GoldenCase;
  result: CaseResult | undefined;
  onLoad: () => void;
  onDelete: () => void;
}) {
  const t = useTranslations('retrievalBench.cases');
  const { query, filters, places, answerable } = golden;
  const right = places.filter((place) => place.right).length;
  return (
    <li className="flex items-start gap-2 py-2.5 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <button
          type="button"
          aria-label={t('load', { query })}
          onClick={onLoad}
          className="max-w-full rounded-sm text-left text-sm font-medium break-words underline-offset-2 hover:underline"
        >
          {query}
        </button>
        <p className="mt-1 flex flex-wrap gap-1.5">
          {right > 0 && <Badge>{t('places', { count: right })}</Badge>}
          {right === 0 && <Badge>{t(answerable ? 'open' : 'unanswerable')}</Badge>}
          {usedFilters(filters) && <Badge>{t('filtered')}</Badge>}
          {result && <Figures result={result} />}
        </p>
      </div>
      <IconButton label={t('delete', { query })} onClick={onDelete}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function Figures({ result }: { result: CaseResult }) {
  const t = useTranslations('retrievalBench.cases');
  const format = useFormatter();
  const { recall, ndcg, rank, wrong, gone, milliseconds } = result;
  const time = format.number(milliseconds, { maximumFractionDigits: 1 });
  return (
    <>
      {recall === 1 && rank !== null && <Badge tone="good">{t('found', { rank })}</Badge>}
      {recall === 0 && <Badge tone="bad">{t(gone ? 'gone' : 'missed')}</Badge>}
      {ndcg !== null && (
        <Badge>{t('ndcg', { value: format.number(ndcg, { maximumFractionDigits: 3 }) })}</Badge>
      )}
      {wrong > 0 && <Badge tone="warn">{t('wrong', { count: wrong })}</Badge>}
      <Badge>{t('time', { time })}</Badge>
    </>
  );
}
