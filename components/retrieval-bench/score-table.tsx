'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { ExplainedChunk } from '@/lib/knowledge/schema';
import { useScore } from './use-score';

const CELL = 'px-2 py-1 text-left align-top font-normal';

/** The pieces that a passage was joined of, with every number behind its place. */
export function ScoreTable({
  chunks,
  fused,
}: {
  chunks: readonly ExplainedChunk[];
  fused: boolean;
}) {
  const t = useTranslations('retrievalBench');
  const score = useScore();
  const place = (at: ExplainedChunk['words']) =>
    at ? `${score(at.score)} (${at.rank}.)` : t('none');
  return (
    <details className="group mt-2 text-[0.8125rem]">
      <summary className="flex w-fit list-none items-center gap-1 rounded-md text-ink-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open:rotate-90"
        />
        {t('details')}
      </summary>
      <ScrollBox label={t('details')} className="mt-1.5 overflow-x-auto">
        <table className="w-full min-w-96">
          <thead className="text-ink-faint">
            <tr>
              <th className={CELL}>{t('piece')}</th>
              <th className={CELL}>{t('place')}</th>
              <th className={CELL}>{t('words')}</th>
              {fused && <th className={CELL}>{t('meaningColumn')}</th>}
              {fused && <th className={CELL}>{t('fusedColumn')}</th>}
              <th className={CELL}>{t('shares')}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {chunks.map(({ chunkId, ordinal, final, words, meaning, terms }) => (
              <tr key={chunkId}>
                <th scope="row" className={CELL}>
                  {ordinal + 1}
                </th>
                <td className={CELL}>{final.rank}</td>
                <td className={CELL}>{place(words)}</td>
                {fused && <td className={CELL}>{place(meaning)}</td>}
                {fused && <td className={CELL}>{score(final.score)}</td>}
                <td className={CELL}>
                  {terms
                    .map(({ lexeme, frequency, score: share }) =>
                      t('share', { lexeme, frequency, score: score(share) }),
                    )
                    .join(', ') || t('none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
