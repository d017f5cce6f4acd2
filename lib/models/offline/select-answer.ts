import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import { asksForSection, quoteOpening, quoteWithCompany } from './quote-company.ts';
import type { Question, Unit } from './schema.ts';
import { type ScoredUnit, scoreUnits } from './score-units.ts';
import { stemSet } from './words.ts';

/** A quotation for the answer: the unit and the number of its passage. */
export type Excerpt = { unit: Unit; n: number };

function overlap(a: string, b: string): number {
  const left = stemSet(a);
  const right = stemSet(b);
  const shared = [...left].filter((stemmed) => right.has(stemmed)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

const isSaid = (text: string, said: readonly string[]) =>
  said.some((earlier) => earlier.includes(text));

/** Whether one place of the documents covers enough of the question, with a word of it, or what it asks for, in the unit or right above. */
function answers(scored: ScoredUnit, question: Question): boolean {
  const { coverage, beyondTitle, terms, hasShape, heading } = scored;
  const { minCoverage, minBeyondTitle } = tunables.offline;
  const own = question.terms.filter((term) => !term.carried);
  const quoted = terms.size > 0 || hasShape || heading.covers > 0 || own.length === 0;
  const saysWhy = question.kind === 'reason' && hasShape;
  return quoted && coverage >= minCoverage && (saysWhy || beyondTitle >= minBeyondTitle);
}

/** Another passage must be nearly as good to be quoted too; within one passage less is asked. */
function isWorthAdding(candidate: ScoredUnit, chosen: ScoredUnit[], best: ScoredUnit): boolean {
  const known = new Set(chosen.flatMap((one) => [...one.terms]));
  const adds = [...candidate.terms].some((term) => !known.has(term));
  const { furtherSentence, furtherPassage, sameSentence } = tunables.offline;
  const samePassage = candidate.passage === best.passage;
  if (!adds || candidate.score < best.score * (samePassage ? furtherSentence : furtherPassage)) {
    return false;
  }
  return chosen.every((one) => overlap(one.unit.text, candidate.unit.text) <= sameSentence);
}

function chooseBest(question: Question, scored: ScoredUnit[]): ScoredUnit[] {
  const [best, ...rest] = scored.filter((candidate) => answers(candidate, question));
  if (!best) return [];
  const chosen = [best];
  for (const candidate of rest) {
    if (chosen.length >= tunables.offline.maxSentences) break;
    if (isWorthAdding(candidate, chosen, best)) chosen.push(candidate);
  }
  return chosen;
}

/** Rows of one table that fit the question as well as the best one; most of it where a list is asked for. */
function fellowRows(question: Question, best: ScoredUnit, scored: ScoredUnit[]): Excerpt[] {
  const near = question.kind === 'list' ? 0.85 : 0.95;
  return scored
    .filter((one) => one.unit.kind === 'row' && one.passage === best.passage)
    .filter((one) => one.score >= best.score * near || one === best)
    .slice(0, tunables.offline.maxTableRows)
    .map(({ unit, passage }) => ({ unit, n: passage.n }));
}

function quotations(question: Question, chosen: ScoredUnit[], scored: ScoredUnit[]): Excerpt[] {
  const [best] = chosen;
  if (!best) return [];
  if (best.unit.kind === 'row') return fellowRows(question, best, scored);
  const { n } = best.passage;
  if (asksForSection(question, best)) {
    return quoteOpening(best.passage, best.unit).map((unit) => ({ unit, n }));
  }
  const quoted = best.unit.kind === 'code' ? [best] : chosen;
  return quoted.flatMap((one) =>
    quoteWithCompany(question, one).map((unit) => ({ unit, n: one.passage.n })),
  );
}

/**
 * The quotations that answer the question, in the order of the documents they come from, the
 * best document first; empty when the passages hold no answer. `said` are earlier answers
 * that must not be repeated.
 */
export function selectAnswer(
  question: Question,
  passages: CitedPassage[],
  said: readonly string[] = [],
): Excerpt[] {
  const scored = scoreUnits(question, passages).filter(
    ({ unit }) => !isSaid(unit.text.trim(), said),
  );
  const chosen = chooseBest(question, scored);
  const best = chosen[0];
  if (!best) return [];
  const excerpts = quotations(question, chosen, scored);
  const order = [...new Set(chosen.map(({ passage }) => passage.n))];
  const unique = new Map(excerpts.map((one) => [`${one.n}:${one.unit.start}`, one]));
  return [...unique.values()].sort(
    (a, b) => order.indexOf(a.n) - order.indexOf(b.n) || a.unit.start - b.unit.start,
  );
}
