import type { CitedPassage } from '@/lib/knowledge/schema.ts';

type Range = { start: number; end: number };
type Sentence = Range & { words: Map<string, number>; count: number };

/** Below this share of common words a statement is no quotation, and the whole passage is its source. */
const MIN_LIKENESS = 0.6;
const MAX_SENTENCES = 4;

/**
 * The part of a passage that a statement rests on: the run of up to four sentences or lines that has
 * most words in common with it. A statement in other words keeps the whole passage. Offsets stay
 * offsets into the document, so that the reader marks the sentence and not the page.
 */
export function narrowPassage(passage: CitedPassage, statement: string): CitedPassage {
  const wanted = countWords(statement);
  const sentences = splitSentences(passage.text);
  let best: Range | undefined;
  let bestLikeness = MIN_LIKENESS;
  for (let from = 0; from < sentences.length; from += 1) {
    for (let to = from; to < Math.min(from + MAX_SENTENCES, sentences.length); to += 1) {
      const likeness = likenessOf(sentences.slice(from, to + 1), wanted);
      if (likeness <= bestLikeness) continue;
      bestLikeness = likeness;
      best = { start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? 0 };
    }
  }
  if (!best) return passage;
  const { pageBreaks = [], ...rest } = passage;
  const start = passage.start + best.start;
  return {
    ...rest,
    page: pageBreaks.findLast((one) => one.start <= start)?.page ?? passage.page,
    start,
    end: passage.start + best.end,
    text: passage.text.slice(best.start, best.end),
  };
}

/** Dice's coefficient over words, each counted as often as it stands. */
function likenessOf(sentences: Sentence[], wanted: { words: Map<string, number>; count: number }) {
  const found = new Map<string, number>();
  let count = 0;
  for (const sentence of sentences) {
    count += sentence.count;
    for (const [word, times] of sentence.words) found.set(word, (found.get(word) ?? 0) + times);
  }
  let common = 0;
  for (const [word, times] of wanted.words) common += Math.min(times, found.get(word) ?? 0);
  return count + wanted.count === 0 ? 0 : (2 * common) / (count + wanted.count);
}

function countWords(text: string): { words: Map<string, number>; count: number } {
  const words = new Map<string, number>();
  const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, count: all.length };
}

/** Sentences and lines with their place; a line break always ends one. */
function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/[^\n]+?(?:[.!?]+["')\]]*(?=\s)|(?=\n)|$)/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    const end = match.index + match[0].trimEnd().length;
    const counted = countWords(match[0]);
    if (end > start && counted.count > 0) sentences.push({ start, end, ...counted });
  }
  return sentences;
}
