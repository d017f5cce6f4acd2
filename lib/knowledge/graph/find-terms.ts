import { ACTION_WORDS, CALENDAR, DETERMINERS, VAGUE_NOUNS } from './common-words.ts';
import type { Found } from './find-names.ts';
import type { Token } from './tokens.ts';
import type { WordCases } from './word-cases.ts';

type Word = Extract<Token, { kind: 'word' }>;

const MOST_WORDS = 3;
const PLAIN = /^\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*$/u;
const ADVERB = /.ly$/;
const PARTICIPLE = /.(?:ed|ing)$/;

/**
 * Noun phrases of English: up to three content words between words that bind, or one behind a
 * determiner. Words that begin a sentence count as small when the document writes them so elsewhere.
 * @param taken tokens that are part of names
 */
export function findTerms(
  tokens: readonly Token[],
  cases: WordCases,
  taken: ReadonlySet<number>,
): Found[] {
  const found: Found[] = [];
  const isContent = (token: Token | undefined, at: number): token is Word =>
    token?.kind === 'word' &&
    !token.binding &&
    !taken.has(at) &&
    token.text.length > 2 &&
    PLAIN.test(token.text) &&
    (token.text === token.lower || cases.lower.has(token.lower)) &&
    !CALENDAR.has(token.lower);
  for (let from = 0; from < tokens.length; from += 1) {
    const words: Word[] = [];
    for (let at = from; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!isContent(token, at)) break;
      words.push(token);
    }
    if (words.length === 0) continue;
    const before = tokens[from - 1];
    const phrase = trimmed(words, before);
    if (phrase) found.push({ ...phrase, from: from + phrase.from, to: from + phrase.to });
    from += words.length - 1;
  }
  return found;
}

function trimmed(words: Word[], before: Token | undefined): Found | null {
  let from = 0;
  let to = words.length;
  const lower = (at: number) => words[at]?.lower ?? '';
  const determined = before?.kind === 'word' && DETERMINERS.has(before.lower);
  const opens = (word: string) =>
    ACTION_WORDS.has(word) || ADVERB.test(word) || (!determined && PARTICIPLE.test(word));
  const closes = (word: string) =>
    ACTION_WORDS.has(word) || ADVERB.test(word) || word.endsWith('ed');
  while (from < to && opens(lower(from))) from += 1;
  while (to > from && closes(lower(to - 1))) to -= 1;
  const phrase = words.slice(from, to);
  const last = phrase.at(-1)?.lower ?? '';
  const inner = phrase.slice(1, -1).some(({ lower: word }) => ACTION_WORDS.has(word));
  if (phrase.length === 0 || phrase.length > MOST_WORDS || inner) return null;
  const alone = phrase.length === 1;
  if (alone && (!determined || last.length < 4 || VAGUE_NOUNS.has(last))) return null;
  if (!alone && VAGUE_NOUNS.has(last) && phrase.every(({ lower: word }) => VAGUE_NOUNS.has(word))) {
    return null;
  }
  return { words: phrase, from, to };
}
