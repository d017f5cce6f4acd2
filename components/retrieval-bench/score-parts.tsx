'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { ExplainedChunk, ExplainedPassage } from '@/lib/knowledge/schema';
import { useScore } from './use-score';

/** What each part of the search thought of the best piece of a passage. */
export function ScoreParts({ passage, fused }: { passage: ExplainedPassage; fused: boolean }) {
  const t = useTranslations('retrievalBench');
  const score = useScore();
  const best = bestOf(passage.chunks);
  if (!best) return null;
  const { words, meaning, phrases } = best;
  return (
    <p className="mt-2 flex flex-wrap gap-1.5">
      <Badge tone="accent">
        {words ? t('byWords', { rank: words.rank, score: score(words.score) }) : t('noWords')}
      </Badge>
      {fused && (
        <>
          <Badge tone="accent">
            {meaning
              ? t('byMeaning', { rank: meaning.rank, score: score(meaning.score) })
              : t('noMeaning')}
          </Badge>
          <Badge>{t('fusedScore', { score: score(passage.score) })}</Badge>
        </>
      )}
      {phrases > 0 && <Badge tone="good">{t('phrasesHeld', { count: phrases })}</Badge>}
      {passage.chunks.length > 1 && <Badge>{t('joined', { count: passage.chunks.length })}</Badge>}
    </p>
  );
}

function bestOf(chunks: readonly ExplainedChunk[]): ExplainedChunk | undefined {
  return chunks.toSorted((a, b) => a.final.rank - b.final.rank)[0];
}
