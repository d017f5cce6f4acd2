import type { Question, QuestionKind, QuestionTerm } from './schema.ts';
import { synonymsOf } from './words.ts';

/** A word that means the same counts this much of the word itself. */
export const SYNONYM = 0.8;

/** Questions that the text under a heading can answer as a whole. */
export const ASKS_FOR_SECTION: ReadonlySet<QuestionKind> = new Set([
  'how',
  'list',
  'general',
  'definition',
  'reason',
]);
/** … and that under the title of a document. */
export const ASKS_FOR_DOCUMENT: ReadonlySet<QuestionKind> = new Set(['general', 'definition']);

/** A word that says what the question is about, unlike "use" or "kind". */
export const isDeciding = ({ weight }: QuestionTerm): boolean => weight > 0.6;

/** How far (0–1) a term of the question stands among the stems of a text. */
export function match(term: QuestionTerm, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem) || term.equals.some((other) => stems.has(other))) return 1;
  for (const synonym of synonymsOf(term.stem)) if (stems.has(synonym)) return SYNONYM;
  return 0;
}

/** Share (0–1) of the question's weight that the stems of a text cover. */
export function share(
  question: Question,
  weights: readonly number[],
  stems: ReadonlySet<string>,
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (
    question.terms.reduce((sum, term, i) => sum + match(term, stems) * (weights[i] ?? 0), 0) / total
  );
}
