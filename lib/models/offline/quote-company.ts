import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import type { Question, Unit } from './schema.ts';
import type { ScoredUnit } from './score-units.ts';
import { headingOf } from './sources.ts';
import { splitUnits } from './split-units.ts';
import { ASKS_FOR_SECTION, isDeciding, match } from './term-match.ts';
import { hasShape, isEntryFor, leansBack } from './unit-shapes.ts';
import { stemSet } from './words.ts';

const ASKS_FOR_WHOLE: ReadonlySet<Question['kind']> = new Set(['how', 'list', 'general', 'reason']);
const opens = (unit: Unit | undefined) =>
  unit?.kind === 'sentence' && /:\s*$/.test(unit.text) ? [unit] : [];

const blockOf = (units: Unit[], unit: Unit) => units.filter((one) => one.block === unit.block);

const isCommand = (unit: Unit | undefined) => unit?.kind === 'code';

/** The words of the code that a sentence repeats say that it explains it. */
function explains(sentence: Unit | undefined, code: Unit): boolean {
  if (sentence?.kind !== 'sentence' || sentence.section !== code.section) return false;
  const said = stemSet(sentence.text);
  return [...stemSet(code.text)].some((one) => said.has(one));
}

/** Code comes with the sentence that introduces it, or else with the one behind it that explains it. */
function codeWithSentence(units: Unit[], at: number): Unit[] {
  const code = units[at] as Unit;
  const before = units[at - 1];
  const after = units[at + 1];
  if (before?.kind === 'sentence' && before.section === code.section) return [before, code];
  return after && explains(after, code) ? [code, after] : [code];
}

/** The list with the line that opens it; of one that is too long, the item alone. */
function wholeList(units: Unit[], unit: Unit): Unit[] {
  const items = blockOf(units, unit);
  const before = units[units.indexOf(items[0] as Unit) - 1];
  const lead = before && before.section === unit.section ? opens(before) : [];
  return items.length <= tunables.offline.maxListItems ? [...lead, ...items] : [...lead, unit];
}

/** An ordered list is read as steps; of another one an item that is asked for by name stands alone. */
function isWanted(question: Question, { unit, terms, heading }: ScoredUnit): boolean {
  if (!ASKS_FOR_WHOLE.has(question.kind)) return false;
  if (/^\s*\d/.test(unit.text)) return question.kind === 'how' || question.kind === 'list';
  return !isEntryFor(question, unit) && (heading.covers >= 0.5 || terms.size <= 1);
}

/** A sentence with what it leans on before it, and what it opens or leaves to say behind it. */
function sentenceInContext(question: Question, units: Unit[], at: number): Unit[] {
  const unit = units[at] as Unit;
  const before = units[at - 1];
  const next = units[at + 1];
  if (opens(unit).length > 0 && next && next.section === unit.section) {
    return [unit, ...blockOf(units, next).slice(0, tunables.offline.maxListItems)];
  }
  const told = leansBack(unit, before) ? [before, unit] : [unit];
  const leavesToSay = question.kind === 'how' && !hasShape(question, unit);
  const goesOn = next?.kind === 'sentence' && next.block === unit.block && hasShape(question, next);
  return leavesToSay && goesOn ? [...told, next] : told;
}

/** The first sentences under a heading, with the code, list or table that they open. */
function opening(units: Unit[], section: number): Unit[] {
  const all = units.filter((one) => one.section === section);
  const { maxSentences, maxListItems, maxTableRows } = tunables.offline;
  const chosen: Unit[] = [];
  let sentences = 0;
  for (const unit of all) {
    const last = chosen.at(-1);
    if (unit.kind === 'sentence') {
      const furtherParagraph = last && last.block !== unit.block && sentences > 0;
      const most = chosen.some(isCommand) ? maxSentences - 1 : maxSentences;
      if (sentences >= most || furtherParagraph) break;
      if (last && last.kind !== 'sentence' && !isCommand(last)) break;
      sentences += 1;
    } else if (last && last.kind !== 'sentence' && last.block !== unit.block) break;
    const cap = unit.kind === 'row' ? maxTableRows : maxListItems;
    if (chosen.filter((one) => one.block === unit.block).length < cap) chosen.push(unit);
  }
  return chosen;
}

/** The heading asks what the user asks, and no single unit under it says it all. */
export function asksForSection(question: Question, best: ScoredUnit): boolean {
  const { section } = tunables.offline;
  const { unit, passage, heading } = best;
  const title = headingOf(passage, unit);
  const deciding = question.terms.filter(isDeciding);
  const named = stemSet(`${title}\n${passage.documentTitle}`);
  const nearer = deciding.some((term) => best.terms.has(term.stem) && match(term, named) === 0);
  const first = splitUnits(passage).find((one) => one.section === unit.section);
  const saysItAll =
    best.hasShape &&
    (deciding.length > 1 || first?.start === unit.start) &&
    question.terms.every((term) => best.terms.has(term.stem));
  return (
    ASKS_FOR_SECTION.has(question.kind) &&
    unit.kind !== 'row' &&
    !isEntryFor(question, unit) &&
    !nearer &&
    !saysItAll &&
    heading.covers >= section.covers &&
    heading.precise >= section.precise
  );
}

/** What is quoted together with a chosen unit, one stretch of its passage. */
export function quoteWithCompany(question: Question, scored: ScoredUnit): Unit[] {
  const { unit, passage } = scored;
  const units = splitUnits(passage);
  const at = units.findIndex((one) => one.start === unit.start && one.end === unit.end);
  const own = units[at] as Unit;
  if (own.kind === 'code') return codeWithSentence(units, at);
  if (own.kind === 'item') return isWanted(question, scored) ? wholeList(units, own) : [own];
  return own.kind === 'sentence' ? sentenceInContext(question, units, at) : [own];
}

export const quoteOpening = (passage: CitedPassage, unit: Unit): Unit[] =>
  opening(splitUnits(passage), unit.section);
