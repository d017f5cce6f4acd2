import type { CitedPassage } from '../../knowledge/schema.ts';
import type { Question, Unit } from './schema.ts';
import { scoring } from './scoring.ts';
import { splitUnits } from './split-units.ts';
import { ASKS_FOR_DOCUMENT, isDeciding, match, share } from './term-match.ts';
import { isStopWord, stem, stemSet, words } from './words.ts';

/** A passage taken apart for scoring; `units`, `unitStems` and `sections` run in parallel. */
export type Source = {
  passage: CitedPassage;
  units: Unit[];
  unitStems: ReadonlySet<string>[];
  /** Stems of all units under the unit's heading. */
  sections: ReadonlySet<string>[];
  stems: ReadonlySet<string>;
  /** Stems of the document's title and of the headings above the passage. */
  titleStems: ReadonlySet<string>;
  documentStems: ReadonlySet<string>;
};

export type HeadingFit = { covers: number; precise: number };

const CLOCK_RANGE =
  /\b([01]?\d|2[0-4])[:.]\d\d(?: ?(?:h|Uhr))?\s{0,3}(?:-|–|to|until|and|bis|und)\s{0,3}([01]?\d|2[0-4])[:.]\d\d/gi;
const NIGHT = [stem('night'), stem('nights'), stem('nachts')];
const NIGHT_BEGINS = 20;
const NIGHT_ENDS = 9;

/** Stems of a text; hours that go past midnight, "21:00 to 06:00", are the night. */
function withTimeOfDay(text: string): Set<string> {
  const stems = stemSet(text);
  for (const [, from, to] of text.matchAll(CLOCK_RANGE)) {
    const isNight = Number(from) >= NIGHT_BEGINS && Number(to) <= NIGHT_ENDS;
    if (isNight) for (const one of NIGHT) stems.add(one);
  }
  return stems;
}

export function sourceOf(passage: CitedPassage): Source {
  const units = splitUnits(passage);
  const unitStems = units.map((unit) => withTimeOfDay(unit.text));
  const bySection = new Map<number, Set<string>>();
  units.forEach((unit, i) => {
    const known = bySection.get(unit.section) ?? new Set();
    for (const one of unitStems[i] ?? []) known.add(one);
    bySection.set(unit.section, known);
  });
  return {
    passage,
    units,
    unitStems,
    sections: units.map((unit) => bySection.get(unit.section) ?? new Set()),
    stems: withTimeOfDay(passage.text),
    documentStems: stemSet(passage.documentTitle),
    titleStems: stemSet([passage.documentTitle, ...passage.headings].join(' \n ')),
  };
}

/** The heading right above a unit; the passage's own where the passage shows none. */
export const headingOf = (passage: CitedPassage, unit: Unit): string =>
  unit.headings.at(-1) ?? passage.headings.at(-1) ?? '';

/**
 * How well the heading above a unit names what is asked for, within a document of that title: the
 * share of the question's deciding words that the two cover, and the share of the heading's own
 * content words that the question has. Both 0–1; 0 for a heading without any of them.
 */
export function headingFit(question: Question, source: Source, unit: Unit): HeadingFit {
  const heading = headingOf(source.passage, unit);
  if (heading === source.passage.documentTitle && !ASKS_FOR_DOCUMENT.has(question.kind)) {
    return { covers: 0, precise: 0 };
  }
  const own = words(heading).filter(({ text }) => !isStopWord(text) && /\p{L}/u.test(text));
  const asked = own.filter(({ text }) => {
    const stems = new Set([stem(text)]);
    return question.terms.some((term) => match(term, stems) > 0);
  });
  if (asked.length === 0) return { covers: 0, precise: 0 };
  const all = question.terms.map(({ weight }) => weight);
  const deciding = question.terms.map((term) => (isDeciding(term) ? term.weight : 0));
  const weights = deciding.some((weight) => weight > 0) ? deciding : all;
  const stems = new Set([...stemSet(heading), ...source.documentStems]);
  return { covers: share(question, weights, stems), precise: asked.length / own.length };
}

/** Names in the title of some passage say what the question is about; where they lack, it is not. */
export function missingNames(question: Question, sources: Source[]): number[] {
  const names = question.terms.filter(
    (term) => term.specific && sources.some(({ titleStems }) => match(term, titleStems) > 0),
  );
  return sources.map(({ titleStems, stems }) => {
    const missing = names.filter((term) => match(term, titleStems) + match(term, stems) === 0);
    return names.length > 0 ? missing.length / names.length : 0;
  });
}

/** What a passage loses for covering less of the question than the best one, by title and text. */
export function passagePenalties(
  question: Question,
  weights: readonly number[],
  sources: Source[],
  nameless: readonly number[],
): number[] {
  const byTitle = sources.map(({ titleStems }) => share(question, weights, titleStems));
  const byText = sources.map(({ titleStems, stems }) =>
    share(question, weights, new Set([...titleStems, ...stems])),
  );
  const bestTitle = Math.max(...byTitle);
  const bestText = Math.max(...byText);
  return sources.map(
    (_, i) =>
      scoring.titleShort * (bestTitle - (byTitle[i] ?? 0)) +
      scoring.textShort * (bestText - (byText[i] ?? 0)) +
      scoring.nameShort * (nameless[i] ?? 0),
  );
}
