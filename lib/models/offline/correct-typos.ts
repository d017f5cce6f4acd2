import type { Question, QuestionTerm } from './schema.ts';
import { wordDistance } from './word-distance.ts';
import { STOP_WORDS } from './word-lists.ts';
import { synonymsOf } from './words.ts';

const SHORTEST = 4;
const LONG = 8;

const slipsAllowed = (word: string) => (word.length >= LONG ? 2 : 1);

function near(word: string, known: Iterable<string>): string[] {
  const limit = slipsAllowed(word);
  return [...known].filter(
    (other) =>
      other[0] === word[0] &&
      other.length >= SHORTEST - 1 &&
      Math.abs(other.length - word.length) <= limit &&
      wordDistance(word, other, limit) <= limit,
  );
}

function isKnown(term: QuestionTerm, stems: ReadonlySet<string>): boolean {
  return (
    stems.has(term.stem) ||
    term.equals.some((other) => stems.has(other)) ||
    [...synonymsOf(term.stem)].some((other) => stems.has(other))
  );
}

/**
 * Reads words that stand nowhere in the passages as slips of the pen for words that do, or for
 * little words that carry no topic. Names and numbers are left alone: there a letter decides.
 */
export function correctTypos(question: Question, stems: ReadonlySet<string>): Question {
  const terms = question.terms.flatMap((term) => {
    if (term.specific || term.stem.length < SHORTEST || isKnown(term, stems)) return [term];
    if (near(term.word.toLowerCase(), STOP_WORDS).length > 0) return [];
    return [{ ...term, equals: [...term.equals, ...near(term.stem, stems)] }];
  });
  return { ...question, terms };
}
