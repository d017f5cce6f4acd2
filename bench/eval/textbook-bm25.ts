import { stemmer } from 'stemmer';

const K1 = 1.2;
const B = 0.75;

/** The stop words of the first Lucene, small enough to hurt nobody. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** Lower-case words without stop words, cut to their stems by Porter's algorithm. */
export function textbookTerms(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).map((word) => stemmer(word));
}

/**
 * BM25 as textbooks print it, in memory: the yardstick for the ranking in the database.
 * @returns a function that ranks the texts for the terms of a query: indexes and scores, best first,
 * equal scores in the order of the texts, without those that have none of the terms
 */
export function textbookBm25(texts: string[][]) {
  const frequencies = texts.map((terms) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  });
  const holders = new Map<string, number>();
  for (const counts of frequencies) {
    for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const mean = texts.reduce((sum, terms) => sum + terms.length, 0) / texts.length;

  const score = (index: number, query: Set<string>): number => {
    let sum = 0;
    const length = texts[index]?.length ?? 0;
    for (const term of query) {
      const frequency = frequencies[index]?.get(term) ?? 0;
      if (frequency === 0) continue;
      const among = holders.get(term) ?? 0;
      const idf = Math.log(1 + (texts.length - among + 0.5) / (among + 0.5));
      sum += (idf * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / mean));
    }
    return sum;
  };
  return (query: string[], limit: number): { index: number; score: number }[] => {
    const terms = new Set(query);
    return texts
      .map((_terms, index) => ({ index, score: score(index, terms) }))
      .filter((ranked) => ranked.score > 0)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, limit);
  };
}
