import type { CitedPassage } from '../../knowledge/schema.ts';
import { correctTypos } from './correct-typos.ts';
import type { Question, QuestionKind, QuestionTerm, Unit } from './schema.ts';
import { splitUnits } from './split-units.ts';
import { stem, stemSet, synonymsOf, words } from './words.ts';

export type ScoredUnit = {
  unit: Unit;
  passage: CitedPassage;
  /** How well the unit answers; comparable within one question only. */
  score: number;
  /** Share (0–1) of the question's weight found at this place: unit, headings, title, surroundings. */
  coverage: number;
  /** Stems of question terms that stand in the unit itself. */
  terms: Set<string>;
  /** It has what this kind of question asks for: a number, a date, a reason. */
  hasShape: boolean;
};

/** How much a word counts by where it stands, seen from the unit. */
const PLACES = { unit: 1, headings: 0.95, title: 0.95, near: 0.6, passage: 0.35 };
const SYNONYM = 0.8;

const SHAPES: Partial<Record<QuestionKind, RegExp>> = {
  number:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|once|twice|no limit|unlimited)\b/i,
  time: /\b\d{1,2}:\d\d|\b(?:19|20)\d\d\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?|seconds?)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|when|after|before|until|as soon as|daily|weekly|monthly|yearly|morning|evening|spring|summer|autumn|winter)\b/i,
  person:
    /\p{Lu}[\p{L}'’-]+\s+(?:\p{Lu}|\()|\bDr\.|\b(?:owner|operator|admin|user|team|everyone|nobody|you|anyone)\b/u,
  place: /[`/\\]|\b(?:in|at|on|under|beside|next to|inside)\b/i,
  reason:
    /\b(?:because|cause|caused|so that|since|therefore|reason|otherwise|prevents?|avoids?|in order)\b/i,
};
/** Kinds whose answer cannot lack its shape: "how many" without any number is no answer. */
const SHAPE_DECIDES: ReadonlySet<QuestionKind> = new Set(['number', 'time']);
const SHAPE_MATTERS: ReadonlySet<QuestionKind> = new Set(['number', 'time', 'person']);
const SHAPE_BONUS = 0.12;
const RANK_BONUS = 0.4;
const TITLE_PENALTY = 0.6;
const TEXT_PENALTY = 0.3;
const NAME_PENALTY = 0.5;
const SHAPE_MISSING = 0.65;
const NAME_MISSING = 0.5;
const ENTRY_BONUS = 0.25;
const DEFINES =
  /^\W*(?:an? |the )?[\p{L}\p{N}_*`-]+(?: [\p{L}\p{N}*_`-]+){0,3} (?:is|are|means|ist|sind)\b/iu;

function match(term: QuestionTerm, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem) || term.equals.some((other) => stems.has(other))) return 1;
  for (const synonym of synonymsOf(term.stem)) if (stems.has(synonym)) return SYNONYM;
  return 0;
}

type Place = { stems: ReadonlySet<string>; factor: number };

function strength(term: QuestionTerm, places: Place[]): number {
  return Math.max(0, ...places.map(({ stems, factor }) => factor * match(term, stems)));
}

function lacksShape(question: Question, unit: Unit, kinds: ReadonlySet<QuestionKind>): boolean {
  const shape = SHAPES[question.kind];
  return kinds.has(question.kind) && shape !== undefined && !shape.test(unit.text);
}

const HEADWORD =
  /^\s*\|([^|]+)\||^\s*(?:[-*+]|\d+[.)])?\s*\*\*([^*]+)\*\*|^\s*(?:[-*+]\s*)?([^:.|]{2,40}):\s/;

/** "| Escape | closes … |", "- **Popup** is …", "Minutes: …": the unit is an entry about its first words. */
function isEntryFor(question: Question, unit: Unit): boolean {
  const found = HEADWORD.exec(unit.text);
  const head = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!head) return false;
  const stems = words(head).map(({ text }) => stem(text));
  const asked = new Set(question.terms.map((term) => term.stem));
  return stems.length > 0 && stems.every((one) => asked.has(one));
}

const NO_RECORDS: ReadonlySet<QuestionKind> = new Set(['how', 'reason', 'definition']);

function adjustments(question: Question, unit: Unit, rank: number): number {
  let bonus = RANK_BONUS / (1 + rank / 2);
  if (lacksShape(question, unit, SHAPE_MATTERS)) bonus -= SHAPE_BONUS;
  else if (SHAPES[question.kind]?.test(unit.text)) bonus += SHAPE_BONUS;
  if (isEntryFor(question, unit)) bonus += ENTRY_BONUS;
  if (question.kind === 'how' && (unit.kind === 'item' || unit.kind === 'code')) bonus += 0.05;
  if (question.kind === 'list' && unit.kind === 'item') bonus += 0.05;
  if (question.kind === 'definition' && DEFINES.test(unit.text)) bonus += 0.12;
  if (unit.kind === 'row' && !unit.tableHeader && NO_RECORDS.has(question.kind)) bonus -= 0.15;
  if (/\?\s*$/.test(unit.text)) bonus -= 0.2;
  if (unit.kind === 'sentence' && unit.text.split(/\s+/).length < 4) bonus -= 0.15;
  if (unit.text.length > 600) bonus -= 0.1;
  return bonus;
}

/** Words that nearly every passage has (the product's name) tell little. */
function termWeights(question: Question, passages: ReadonlySet<string>[]): number[] {
  return question.terms.map((term) => {
    const share = passages.filter((stems) => match(term, stems) > 0).length / passages.length;
    return term.weight * (1 - 0.5 * share);
  });
}

/** Share of the question's weight that a set of stems covers. */
function share(question: Question, weights: number[], stems: ReadonlySet<string>): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (
    question.terms.reduce((sum, term, i) => sum + match(term, stems) * (weights[i] ?? 0), 0) / total
  );
}

type Source = {
  passage: CitedPassage;
  units: Unit[];
  unitStems: Set<string>[];
  stems: Set<string>;
  titleStems: Set<string>;
};

function sourceOf(passage: CitedPassage): Source {
  const units = splitUnits(passage);
  return {
    passage,
    units,
    unitStems: units.map((unit) => stemSet(unit.text)),
    stems: stemSet(passage.text),
    titleStems: stemSet([passage.documentTitle, ...passage.headings].join(' \n ')),
  };
}

/** Names in the title of some passage say what the question is about; where they lack, it is not. */
function missingNames(question: Question, sources: Source[]): number[] {
  const names = question.terms.filter(
    (term) => term.specific && sources.some(({ titleStems }) => match(term, titleStems) > 0),
  );
  return sources.map(({ titleStems, stems }) => {
    const missing = names.filter((term) => match(term, titleStems) + match(term, stems) === 0);
    return names.length > 0 ? missing.length / names.length : 0;
  });
}

/** What a passage loses for covering less of the question than the best one, by title and text. */
function passagePenalties(
  question: Question,
  weights: number[],
  sources: Source[],
  nameless: number[],
): number[] {
  const byTitle = sources.map(({ titleStems }) => share(question, weights, titleStems));
  const byText = sources.map(({ titleStems, stems }) =>
    share(question, weights, new Set([...titleStems, ...stems])),
  );
  const bestTitle = Math.max(...byTitle);
  const bestText = Math.max(...byText);
  return sources.map(
    (_, i) =>
      TITLE_PENALTY * (bestTitle - (byTitle[i] ?? 0)) +
      TEXT_PENALTY * (bestText - (byText[i] ?? 0)) +
      NAME_PENALTY * (nameless[i] ?? 0),
  );
}

/** A name or number that stands in no passage at all: whatever was found is about something else. */
function namesUnknown(question: Question, stems: ReadonlySet<string>): boolean {
  return question.terms.some((term) => term.specific && !term.carried && match(term, stems) === 0);
}

/** Scores every quotable unit of the passages for the question, best first; ties keep the order. */
export function scoreUnits(asked: Question, passages: CitedPassage[]): ScoredUnit[] {
  const sources = passages.map(sourceOf);
  const everything = new Set(sources.flatMap(({ stems, titleStems }) => [...stems, ...titleStems]));
  const question = correctTypos(asked, everything);
  if (question.terms.length === 0 || namesUnknown(question, everything)) return [];
  const weights = termWeights(
    question,
    sources.map(({ stems }) => stems),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const nameless = missingNames(question, sources);
  const penalties = passagePenalties(question, weights, sources, nameless);
  const flat = sources.flatMap(({ unitStems }) => unitStems);
  const rarity = question.terms.map((term) => {
    const holding = flat.filter((stems) => match(term, stems) > 0).length;
    return Math.log(1 + flat.length / (1 + holding));
  });
  const ranked = weights.map((weight, i) => weight * (rarity[i] ?? 0));
  const rankedTotal = ranked.reduce((sum, weight) => sum + weight, 0) || 1;

  const scored = sources.flatMap((source, rank) =>
    source.units.map((unit, at): ScoredUnit => {
      const own = source.unitStems[at] ?? new Set<string>();
      const near = [...(source.unitStems[at - 1] ?? []), ...(source.unitStems[at + 1] ?? [])];
      const headings = [...source.passage.headings, ...unit.headings, unit.tableHeader ?? ''];
      const places: Place[] = [
        { stems: own, factor: PLACES.unit },
        { stems: stemSet(headings.join(' \n ')), factor: PLACES.headings },
        { stems: source.titleStems, factor: PLACES.title },
        { stems: new Set(near), factor: PLACES.near },
        { stems: source.stems, factor: PLACES.passage },
      ];
      const strengths = question.terms.map((term) => strength(term, places));
      const sum = (factors: number[]) =>
        strengths.reduce((found, value, i) => found + value * (factors[i] ?? 0), 0);
      const shapeMissing = lacksShape(question, unit, SHAPE_DECIDES);
      return {
        unit,
        passage: source.passage,
        score:
          sum(ranked) / rankedTotal + adjustments(question, unit, rank) - (penalties[rank] ?? 0),
        coverage:
          (sum(weights) / total) *
          (shapeMissing ? SHAPE_MISSING : 1) *
          (1 - NAME_MISSING * (nameless[rank] ?? 0)),
        hasShape: SHAPES[question.kind]?.test(unit.text) === true,
        terms: new Set(question.terms.filter((term) => match(term, own) > 0).map((t) => t.stem)),
      };
    }),
  );
  return scored.sort((a, b) => b.score - a.score);
}
