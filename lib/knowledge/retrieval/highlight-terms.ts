import { stemmer } from 'stemmer';

/** A range of a text: UTF-16 code units, end exclusive. */
export type Highlight = { start: number; end: number };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words that every text has; marking them would hide the others. */
const COMMON = new Set(
  'a about an and are as at be but by can do does did for from had has have how i if in into is it its me my no not of on or our should so such than that the their them then there these they this to was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Where words of the query stand in the text, in any form with the same stem; in order. */
export function highlightTerms(query: string, text: string): Highlight[] {
  const wanted = new Set(
    [...query.matchAll(WORD)]
      .map(([word]) => word.toLowerCase())
      .filter((w) => !COMMON.has(w))
      .map(stem),
  );
  return [...text.matchAll(WORD)]
    .filter(([word]) => wanted.has(stem(word)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

function stem(word: string): string {
  return stemmer(
    word
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase(),
  );
}
