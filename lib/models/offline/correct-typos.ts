import type { Question, QuestionTerm } from './schema.ts';
import { wordDistance } from './word-distance.ts';
import { STOP_WORDS } from './word-lists.ts';
import { synonymsOf } from './words.ts';

const SHORTEST = 4;
const LONG = 8;

const slipsAllowed = (word: string) => (word.length >= LONG ? 2 : 1);

/** In short words only an exchange of letters is a slip; a changed letter makes another word. */
const isSwapped = (word: string, other: string) =>
  word[0] === other[0] && word !== other && [...word].sort().join() === [...other].sort().join();

/** A slip for a word without a topic: letters exchanged, or one lost. */
const isLittleWord = (word: string) =>
  [...STOP_WORDS].some(
    (other) =>
      isSwapped(word, other) ||
      (other[0] === word[0] &&
        other.length === word.length + 1 &&
        wordDistance(word, other, 1) <= 1),
  );

/** Words that differ from the given one by a slip or two of the pen; none for short words. */
export function near(word: string, known: Iterable<string>): string[] {
  if (word.length < SHORTEST) return [];
  if (word.length === SHORTEST) return [...known].filter((other) => isSwapped(word, other));
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
    if (isLittleWord(term.word.toLowerCase())) return [];
    const meant = [term.word.toLowerCase(), term.stem].flatMap((form) => near(form, stems));
    return [{ ...term, equals: [...term.equals, ...meant] }];
  });
  return { ...question, terms };
}
