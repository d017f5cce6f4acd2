import { wordDistance } from '../word-distance.ts';
import { COMMON_WORDS, ROOT_WORDS } from './common-words.ts';
import { MISSPELLINGS } from './misspellings.ts';

/** A stretch of a text that seems misspelt; offsets in UTF-16 code units, end exclusive. */
export type Typo = {
  start: number;
  end: number;
  wrong: string;
  right: string;
  /** It is a slip that is known, not just a word that looks like another one. */
  certain: boolean;
};

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;
const SHORTEST = 4;
const MOST_WORDS = 20_000;
/** Code, addresses and paths are not prose. */
const NOT_PROSE = /```[^`]*```|`[^`\n]+`|https?:\/\/\S+|\S*[\\/@_]\S*/g;

const blanked = (text: string) => text.replace(NOT_PROSE, (found) => found.replace(/\S/g, ' '));

/** The right word written as the wrong one was: Capitalised, CAPITALS. */
function inCaseOf(wrong: string, right: string): string {
  if (wrong.length > 1 && wrong === wrong.toUpperCase()) return right.toUpperCase();
  return /^\p{Lu}/u.test(wrong) ? (right[0] ?? '').toUpperCase() + right.slice(1) : right;
}

/** Short words have many right neighbours: "plain" and "plan", "wrote" and "write". */
const LONG_ENOUGH = 6;
const LONG = 7;

const sorted = (word: string) => [...word].sort().join('');

/**
 * What a word may be a slip for: a word one letter off that stands more often in the text, or an
 * everyday word with two letters exchanged, or with one too few or too many.
 */
function meantBy(word: string, counts: ReadonlyMap<string, number>): string | undefined {
  const isNear = (other: string) =>
    other !== word &&
    other.length >= SHORTEST &&
    other[0] === word[0] &&
    wordDistance(word, other, 1) === 1 &&
    !word.startsWith(other) &&
    !other.startsWith(word);
  const [own] =
    word.length < LONG_ENOUGH
      ? []
      : [...counts]
          .filter(([other, count]) => count > 1 && isNear(other))
          .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  if (own) return own[0];
  const isSlip = (other: string) =>
    other.length === word.length ? sorted(other) === sorted(word) : word.length >= LONG;
  return ROOT_WORDS.find((other) => isNear(other) && isSlip(other));
}

/**
 * Words of a text that seem misspelt, in their order: known slips, doubled words, and words that
 * stand only once and are one letter away from a word that is known. Names and code are left alone.
 */
export function findTypos(text: string): Typo[] {
  const prose = blanked(text);
  const words = Array.from(prose.matchAll(WORD)).slice(0, MOST_WORDS);
  const counts = new Map<string, number>();
  for (const [word] of words)
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const typos: Typo[] = [];
  words.forEach((found, i) => {
    const wrong = found[0];
    const lower = wrong.toLowerCase();
    const { index: start } = found;
    const end = start + wrong.length;
    const before = words[i - 1];
    const between = before ? prose.slice(before.index + before[0].length, start) : '';
    if (
      before &&
      before[0].toLowerCase() === lower &&
      /^[ \t]+$/.test(between) &&
      lower.length > 1 &&
      !DOUBLED.has(lower)
    ) {
      typos.push({
        start: before.index,
        end,
        wrong: text.slice(before.index, end),
        right: before[0],
        certain: true,
      });
      return;
    }
    const known = MISSPELLINGS.get(lower);
    if (known) {
      typos.push({ start, end, wrong, right: inCaseOf(wrong, known), certain: true });
      return;
    }
    const isProper = /^\p{Lu}/u.test(wrong);
    if (isProper || lower.length <= SHORTEST || counts.get(lower) !== 1) return;
    if (COMMON_WORDS.has(lower) || !/^[a-z]+$/.test(lower)) return;
    const meant = meantBy(lower, counts);
    if (meant) typos.push({ start, end, wrong, right: inCaseOf(wrong, meant), certain: false });
  });
  return typos;
}

/** Words that may rightly stand twice. */
const DOUBLED: ReadonlySet<string> = new Set([
  'that',
  'had',
  'is',
  'very',
  'die',
  'der',
  'das',
  'sie',
  'so',
  'no',
  'bye',
  'blah',
]);
