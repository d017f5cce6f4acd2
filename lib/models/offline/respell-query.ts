import type { CitedPassage } from '../../knowledge/schema.ts';
import { near } from './correct-typos.ts';
import type { Question } from './schema.ts';
import { STOP_WORDS, SYNONYM_GROUPS, WEAK_WORDS } from './word-lists.ts';
import { stem, stemSet } from './words.ts';

const VOCABULARY = [
  ...new Set([...WEAK_WORDS, ...SYNONYM_GROUPS.flatMap((group) => group.split(' '))]),
].filter((word) => !STOP_WORDS.has(word));
const MAX_WORDS = 4;

const wordsLike = (stemmed: string) =>
  SYNONYM_GROUPS.map((group) => group.split(' '))
    .filter((group) => group.some((word) => stem(word) === stemmed))
    .flat();

/**
 * Further words to search for when a first search gave no answer: for words of the question that
 * stand in none of its passages, the everyday words that mean the same or differ by a slip of the
 * pen. Undefined when there are none, and a second search would be the first once more.
 */
export function respelledQuery(query: string, question: Question, passages: CitedPassage[]) {
  const stems = stemSet(
    passages.flatMap(({ documentTitle, text }) => [documentTitle, text]).join('\n'),
  );
  const unknown = question.terms.filter((term) => !term.specific && !stems.has(term.stem));
  const added = unknown.flatMap((term) =>
    [...near(term.word.toLowerCase(), VOCABULARY), ...wordsLike(term.stem)]
      .filter((word) => !question.terms.some((other) => other.stem === stem(word)))
      .slice(0, MAX_WORDS),
  );
  return added.length > 0 ? [query, ...new Set(added)].join(' ') : undefined;
}
