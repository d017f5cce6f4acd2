import type { CitedPassage } from '../../knowledge/schema.ts';
import { correctTypos } from './correct-typos.ts';
import type { Question, QuestionTerm, Unit } from './schema.ts';
import { scoring } from './scoring.ts';
import {
  type HeadingFit,
  headingFit,
  missingNames,
  passagePenalties,
  sourceOf,
} from './sources.ts';
import { ASKS_FOR_SECTION, isDeciding, match, SYNONYM, share } from './term-match.ts';
import { hasShape, lacksShape, leansBack, shapeBonus } from './unit-shapes.ts';
import { stemSet } from './words.ts';

export type ScoredUnit = {
  unit: Unit;
  passage: CitedPassage;
  /** How well the unit answers; comparable within one question only. */
  score: number;
  /** Share (0–1) of the question's weight found at this place: unit, headings, title, surroundings. */
  coverage: number;
  /** The same share of those words that the document's title does not say already; 1 if it says all. */
  beyondTitle: number;
  /** Stems of question terms that stand in the unit itself. */
  terms: Set<string>;
  /** It has what this kind of question asks for: a number, a date, a reason. */
  hasShape: boolean;
  /** How well the heading above names what is asked for, see `headingFit`. */
  heading: HeadingFit;
};

type Place = { stems: ReadonlySet<string>; factor: number };

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function strength(term: QuestionTerm, places: Place[]): number {
  return Math.max(0, ...places.map(({ stems, factor }) => factor * match(term, stems)));
}

const UNSAID = 0.3;

/** Words that nearly every passage has tell little, and so do everyday words that none has. */
function termWeights(question: Question, passages: ReadonlySet<string>[]): number[] {
  return question.terms.map((term) => {
    const holding = passages.filter((stems) => match(term, stems) > 0).length;
    if (holding === 0 && !isDeciding(term)) return term.weight * UNSAID;
    return term.weight * (1 - (0.5 * holding) / passages.length);
  });
}

/** … and words that many units have do not tell these apart. */
function withRarity(question: Question, weights: number[], units: ReadonlySet<string>[]): number[] {
  return question.terms.map((term, i) => {
    const holding = units.filter((stems) => match(term, stems) > 0).length;
    return (weights[i] ?? 0) * Math.log(1 + units.length / (1 + holding));
  });
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
  const ranked = withRarity(
    question,
    weights,
    sources.flatMap(({ unitStems }) => unitStems),
  );
  const nameless = missingNames(question, sources);
  const penalties = passagePenalties(question, weights, sources, nameless);

  const broad =
    ASKS_FOR_SECTION.has(question.kind) && question.terms.filter(isDeciding).length <= 1;
  const headingWeight = broad ? scoring.headingOfBroad : scoring.heading;

  const scored = sources.flatMap((source, rank) =>
    source.units.map((unit, at): ScoredUnit => {
      const own = source.unitStems[at] ?? new Set<string>();
      const near = [...(source.unitStems[at - 1] ?? []), ...(source.unitStems[at + 1] ?? [])];
      const headings = [...source.passage.headings, ...unit.headings, unit.tableHeader ?? ''];
      const { places } = scoring;
      const leant = leansBack(unit, source.units[at - 1]) ? source.unitStems[at - 1] : undefined;
      const around: Place[] = [
        { stems: own, factor: places.unit },
        { stems: leant ?? own, factor: places.leant },
        { stems: stemSet(headings.join(' \n ')), factor: places.headings },
        { stems: source.titleStems, factor: places.title },
        { stems: new Set(near), factor: places.near },
        { stems: source.sections[at] ?? own, factor: places.section },
        { stems: source.stems, factor: places.passage },
      ];
      const strengths = question.terms.map((term) => strength(term, around));
      const isAway = (term: QuestionTerm, i: number) =>
        (term.focus || (term.specific && !term.carried)) &&
        (strengths[i] ?? 0) < places.section * SYNONYM;
      const covered = (factors: number[]) =>
        total(strengths.map((value, i) => value * (factors[i] ?? 0))) / (total(factors) || 1);
      const untitled = (i: number) =>
        match(question.terms[i] as QuestionTerm, source.documentStems) < 1;
      const heading = headingFit(question, source, unit);
      return {
        unit,
        passage: source.passage,
        score:
          covered(ranked) +
          scoring.rank / (1 + rank / 2) +
          scoring.whole * share(question, ranked, new Set([...own, ...source.titleStems])) +
          headingWeight * heading.covers * (0.4 + 0.6 * heading.precise) +
          shapeBonus(question, unit) -
          (penalties[rank] ?? 0),
        coverage:
          covered(weights) *
          (lacksShape(question, unit) ? scoring.shapeMissing : 1) *
          (question.terms.some(isAway) ? scoring.focusAway : 1) *
          (1 - scoring.nameMissing * (nameless[rank] ?? 0)),
        beyondTitle: weights.some((weight, i) => weight > 0 && untitled(i))
          ? covered(weights.map((weight, i) => (untitled(i) ? weight : 0)))
          : 1,
        hasShape: hasShape(question, unit),
        heading,
        terms: new Set(question.terms.filter((term) => match(term, own) > 0).map((t) => t.stem)),
      };
    }),
  );
  return scored.sort((a, b) => b.score - a.score);
}
