import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import type { Question, Unit } from './schema.ts';
import { type ScoredUnit, scoreUnits } from './score-units.ts';
import { splitUnits } from './split-units.ts';
import { stemSet } from './words.ts';

/** A quotation for the answer: the unit and the number of its passage. */
export type Excerpt = { unit: Unit; n: number };

const LEANS_ON_SENTENCE_BEFORE = /^\W*(?:it|this|these|they|those|such|he|she)\b/i;

function overlap(a: string, b: string): number {
  const left = stemSet(a);
  const right = stemSet(b);
  const shared = [...left].filter((stemmed) => right.has(stemmed)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

const isSaid = (text: string, said: readonly string[]) =>
  said.some((earlier) => earlier.includes(text));

/** Whether one place of the documents covers enough of the question, with a word of it, or what it asks for, in the unit. */
function answers({ coverage, terms, hasShape }: ScoredUnit, question: Question): boolean {
  const own = question.terms.filter((term) => !term.carried);
  const quoted = terms.size > 0 || hasShape || own.length === 0;
  return quoted && coverage >= tunables.offline.minCoverage;
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

/** What belongs to a chosen unit: the rest of its list, the sentence it leans on, what a colon opens. */
function withCompany(question: Question, { unit, passage }: ScoredUnit): Excerpt[] {
  const units = splitUnits(passage);
  const at = units.findIndex((one) => one.start === unit.start && one.end === unit.end);
  const cite = (chosen: Unit[]) => chosen.map((one): Excerpt => ({ unit: one, n: passage.n }));
  const before = units[at - 1];
  const whole = question.kind === 'how' || question.kind === 'list';
  if (unit.kind === 'item' && whole) {
    const items = units.filter((one) => one.block === unit.block);
    const lead = units[units.findIndex((one) => one.block === unit.block) - 1];
    const opened = lead?.kind === 'sentence' && /:\s*$/.test(lead.text) ? [lead] : [];
    if (items.length <= tunables.offline.maxListItems) return cite([...opened, ...items]);
  }
  if (unit.kind === 'code' && before?.kind === 'sentence') return cite([before, unit]);
  if (unit.kind === 'sentence' && /:\s*$/.test(unit.text)) {
    const next = units[at + 1];
    const opened = next ? units.filter((one) => one.block === next.block) : [];
    return cite([unit, ...opened.slice(0, tunables.offline.maxListItems)]);
  }
  const leans = LEANS_ON_SENTENCE_BEFORE.test(unit.text) && before?.block === unit.block;
  return cite(leans && before ? [before, unit] : [unit]);
}

/** Rows of one table that fit the question as well as the best one. */
function fellowRows(best: ScoredUnit, scored: ScoredUnit[]): Excerpt[] {
  return scored
    .filter((one) => one.unit.kind === 'row' && one.passage === best.passage)
    .filter((one) => one.score >= best.score * 0.95 || one === best)
    .slice(0, tunables.offline.maxTableRows)
    .map(({ unit, passage }) => ({ unit, n: passage.n }));
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
  const excerpts =
    best.unit.kind === 'row'
      ? fellowRows(best, scored)
      : chosen.flatMap((one) => withCompany(question, one));
  const order = [...new Set(chosen.map(({ passage }) => passage.n))];
  const unique = new Map(excerpts.map((one) => [`${one.n}:${one.unit.start}`, one]));
  return [...unique.values()].sort(
    (a, b) => order.indexOf(a.n) - order.indexOf(b.n) || a.unit.start - b.unit.start,
  );
}
