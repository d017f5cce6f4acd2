import { ACTION_WORDS, CALENDAR, NAME_LINKS } from './common-words.ts';
import type { Token } from './tokens.ts';
import type { WordCases } from './word-cases.ts';

type Word = Extract<Token, { kind: 'word' }>;
/** Words that name one thing, where they begin and end among the tokens. */
export type Found = { words: Word[]; from: number; to: number };

const MOST_WORDS = 5;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const INNER_CAPITAL = /^\p{L}.*\p{Lu}/u;
const LETTERS = /\p{L}.*\p{L}|\p{L}\p{N}/u;
const ROMAN = /^[IVX]{1,4}$/;

const lengthOf = (letters: RegExp, text: string) => text.match(letters)?.length ?? 0;
const isCapital = ({ text }: Word) => CAPITAL.test(text) || INNER_CAPITAL.test(text);

/** Runs of capitalised words, with small links between them, that are not only the start of a sentence. */
export function findNames(tokens: readonly Token[], cases: WordCases): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const words = runAt(tokens, from);
    if (words.length === 0) continue;
    const to = from + words.length;
    found.push(...named(words, from, cases));
    from = to - 1;
  }
  return found;
}

function runAt(tokens: readonly Token[], from: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const next = tokens[at + 1];
    const links = NAME_LINKS.has(token.lower) && next?.kind === 'word' && isCapital(next);
    if (!isCapital(token) && !(words.length > 0 && links)) break;
    words.push(token);
  }
  return words;
}

function named(run: Word[], start: number, cases: WordCases): Found[] {
  let from = 0;
  let to = run.length;
  const isPadding = (word: Word | undefined) =>
    word !== undefined &&
    (word.binding || CALENDAR.has(word.lower) || ROMAN.test(word.text) || !LETTERS.test(word.text));
  const isOpening = (word: Word | undefined) =>
    word?.first === true && (cases.lower.has(word.lower) || ACTION_WORDS.has(word.lower));
  while (from < to && (isPadding(run[from]) || (to - from > 1 && isOpening(run[from])))) from += 1;
  while (to > from && isPadding(run[to - 1])) to -= 1;
  const words = run.slice(from, to);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const [only] = words;
  if (words.length === 1 && only && !isNameAlone(only, cases)) return [];
  return [{ words, from: start + from, to: start + to }];
}

/** One capitalised word: an abbreviation, or what the document writes with a capital in mid-sentence. */
function isNameAlone({ text, lower, first }: Word, cases: WordCases): boolean {
  if (cases.lower.has(lower)) return false;
  if (lengthOf(/\p{N}/gu, text) > lengthOf(/\p{L}/gu, text)) return false;
  if (INNER_CAPITAL.test(text) || /\p{N}/u.test(text)) return text.length > 1 && lower !== 'ok';
  if (text.length < 3 || ACTION_WORDS.has(lower)) return false;
  return !first || cases.named.has(lower);
}
