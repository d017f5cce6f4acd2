import type { RankedChunk } from './lexical-search-repository.ts';

/** The constant of reciprocal rank fusion in its first publication; it damps the very first ranks. */
const RANK_OFFSET = 60;

/** Reciprocal rank fusion: a chunk's score is the sum of 1 / (60 + rank) over the rankings it is in. */
export function fuseRankings(rankings: RankedChunk[][]): RankedChunk[] {
  const scores = new Map<bigint, number>();
  for (const ranking of rankings) {
    for (const [index, { chunkId }] of ranking.entries()) {
      scores.set(chunkId, (scores.get(chunkId) ?? 0) + 1 / (RANK_OFFSET + index + 1));
    }
  }
  return [...scores]
    .map(([chunkId, score]) => ({ chunkId, score }))
    .sort((a, b) => b.score - a.score || Number(a.chunkId - b.chunkId));
}
