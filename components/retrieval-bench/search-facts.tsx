'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ScrollBox } from '@/components/ui/scroll-box';
import type { SearchExplanation } from '@/lib/knowledge/schema';
import { useScore } from './use-score';

const CELL = 'px-3 py-1 text-left font-normal';

/** How long the search took, by what it ranked, and what became of each word. */
export function SearchFacts({
  explanation,
  actions,
}: {
  explanation: SearchExplanation;
  actions: ReactNode;
}) {
  const t = useTranslations('retrievalBench');
  const format = useFormatter();
  const score = useScore();
  const { passages, terms, phrases, meaning, fused, candidates, indexedChunks } = explanation;
  const { words, meaning: byMeaning, passages: reading, total } = explanation.milliseconds;
  const ms = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const model = meaning.model ?? '';
  return (
    <div className="mt-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-sm font-medium">
          {t('found', { count: passages.length, time: ms(total) })}
        </p>
        {actions}
      </div>
      <p className="text-[0.8125rem] text-ink-soft">
        {t('times', { words: ms(words), meaning: ms(byMeaning), passages: ms(reading) })}
      </p>
      <p className="text-[0.8125rem] text-ink-soft">
        {t('pool', { candidates, indexed: indexedChunks })}{' '}
        {meaning.state === 'used' && !fused
          ? t('meaning.empty', { model })
          : t(`meaning.${meaning.state}`, { model })}
      </p>
      {phrases.length > 0 && (
        <p className="text-[0.8125rem] text-ink-soft">
          {t('phrases', { phrases: format.list(phrases.map((phrase) => `“${phrase}”`)) })}
        </p>
      )}
      {terms.length > 0 && (
        <ScrollBox
          label={t('terms')}
          className="mt-3 max-h-56 rounded-lg border border-line bg-surface"
        >
          <table className="w-full text-[0.8125rem]">
            <caption className="sr-only">{t('terms')}</caption>
            <thead className="text-ink-faint">
              <tr>
                <th className={CELL}>{t('word')}</th>
                <th className={CELL}>{t('stem')}</th>
                <th className={CELL}>{t('pieces')}</th>
                <th className={CELL}>{t('weight')}</th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-t border-line">
              {terms.map(({ word, lexeme, chunks, weight }) => (
                <tr key={word}>
                  <th scope="row" className={CELL}>
                    {word}
                  </th>
                  <td className={CELL}>
                    {lexeme === null ? (
                      <span className="text-ink-faint">{t('stopWord')}</span>
                    ) : (
                      <code className="font-mono">{lexeme}</code>
                    )}
                  </td>
                  <td className={CELL}>{lexeme === null ? t('none') : chunks}</td>
                  <td className={CELL}>{chunks === 0 ? t('none') : score(weight)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </div>
  );
}
