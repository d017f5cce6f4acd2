import type { CitedPassage } from '../../knowledge/schema.ts';
import type { Question, QuestionKind, QuestionTerm, Unit } from './schema.ts';
import { splitUnits } from './split-units.ts';
import { stemSet, synonymsOf } from './words.ts';

export type ScoredUnit = {
  unit: Unit;
  passage: CitedPassage;
  /** How well the unit answers; comparable within one question only. */
  score: number;
  /** Share (0–1) of the question's weight found at this place: unit, headings, title, surroundings. */
  coverage: number;
  /** Stems of question terms that stand in the unit itself. */
  terms: Set<string>;
};

/** How much a word counts by where it stands, seen from the unit. */
const PLACES = { unit: 1, headings: 0.85, title: 0.75, near: 0.6, passage: 0.35 } as const;
const SYNONYM = 0.8;

const SHAPES: Partial<Record<QuestionKind, RegExp>> = {
  number:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|once|twice|no limit|unlimited)\b/i,
  time: /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|daily|weekly|monthly|yearly|morning|evening|spring|summer|autumn|winter)\b/i,
  person:
    /\p{Lu}[\p{L}'’-]+\s+(?:\p{Lu}|\()|\bDr\.|\b(?:owner|operator|admin|user|team|everyone|nobody|you|anyone)\b/u,
  place: /[`/\\]|\b(?:in|at|on|under|beside|next to|inside)\b/i,
  reason: /\b(?:because|so that|since|therefore|reason|otherwise|prevents?|avoids?|in order)\b/i,
};
/** Kinds whose answer cannot lack its shape: "how many" without any number is no answer. */
const SHAPE_DECIDES: ReadonlySet<QuestionKind> = new Set(['number', 'time']);
const SHAPE_BONUS = 0.12;
const SHAPE_MISSING = 0.8;

function match(term: QuestionTerm, stems: ReadonlySet<string>): number {
  if (stems.has(term.stem) || term.equals.some((other) => stems.has(other))) return 1;
  for (const synonym of synonymsOf(term.stem)) if (stems.has(synonym)) return SYNONYM;
  return 0;
}

type Place = { stems: ReadonlySet<string>; factor: number };

function strength(term: QuestionTerm, places: Place[]): number {
  return Math.max(0, ...places.map(({ stems, factor }) => factor * match(term, stems)));
}

function adjustments(question: Question, unit: Unit, rank: number): number {
  let bonus = 0.12 / (1 + rank / 2);
  const shape = SHAPES[question.kind];
  if (shape?.test(unit.text)) bonus += SHAPE_BONUS;
  if (question.kind === 'how' && (unit.kind === 'item' || unit.kind === 'code')) bonus += 0.05;
  if (question.kind === 'list' && unit.kind === 'item') bonus += 0.05;
  if (
    question.kind === 'definition' &&
    /^\W*(?:an? |the )?[\p{L}\p{N}_*`-]+(?: [\p{L}\p{N}*_`-]+){0,3} (?:is|are|means|ist|sind)\b/iu.test(
      unit.text,
    )
  )
    bonus += 0.12;
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

/** Scores every quotable unit of the passages for the question, best first; ties keep the order. */
export function scoreUnits(question: Question, passages: CitedPassage[]): ScoredUnit[] {
  if (question.terms.length === 0 || passages.length === 0) return [];
  const passageStems = passages.map((passage) => stemSet(passage.text));
  const weights = termWeights(question, passageStems);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const units = passages.map((passage) => splitUnits(passage));
  const unitStems = units.map((list) => list.map((unit) => stemSet(unit.text)));
  const flat = unitStems.flat();
  const rarity = question.terms.map((term) => {
    const holding = flat.filter((stems) => match(term, stems) > 0).length;
    return Math.log(1 + flat.length / (1 + holding));
  });
  const rareTotal = weights.reduce((sum, weight, i) => sum + weight * (rarity[i] ?? 0), 0) || 1;

  const scored = passages.flatMap((passage, rank) => {
    const title = stemSet(passage.documentTitle);
    const list = units[rank] ?? [];
    return list.map((unit, at): ScoredUnit => {
      const own = unitStems[rank]?.[at] ?? new Set<string>();
      const near = new Set([
        ...(unitStems[rank]?.[at - 1] ?? []),
        ...(unitStems[rank]?.[at + 1] ?? []),
      ]);
      const places: Place[] = [
        { stems: own, factor: PLACES.unit },
        {
          stems: stemSet(
            [...passage.headings, ...unit.headings, unit.tableHeader ?? ''].join(' \n '),
          ),
          factor: PLACES.headings,
        },
        { stems: title, factor: PLACES.title },
        { stems: near, factor: PLACES.near },
        { stems: passageStems[rank] ?? new Set(), factor: PLACES.passage },
      ];
      const strengths = question.terms.map((term) => strength(term, places));
      const sum = (factors: number[]) =>
        strengths.reduce((found, value, i) => found + value * (factors[i] ?? 0), 0);
      const shapeMissing =
        SHAPE_DECIDES.has(question.kind) && !(SHAPES[question.kind]?.test(unit.text) ?? true);
      return {
        unit,
        passage,
        score:
          sum(weights.map((weight, i) => weight * (rarity[i] ?? 0))) / rareTotal +
          adjustments(question, unit, rank),
        coverage: (sum(weights) / total) * (shapeMissing ? SHAPE_MISSING : 1),
        terms: new Set(question.terms.filter((t) => match(t, own) > 0).map((t) => t.stem)),
      };
    });
  });
  return scored.sort((a, b) => b.score - a.score);
}
