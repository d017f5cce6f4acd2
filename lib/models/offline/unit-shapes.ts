import type { Question, QuestionKind, Unit } from './schema.ts';
import { scoring } from './scoring.ts';
import { isDeciding, match } from './term-match.ts';
import { stem, words } from './words.ts';

const CLOCK =
  /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.|uhr|o['’]clock)|\b(?:half past|half an hour|quarter (?:to|past)|o['’]clock|noon|midnight|midday|uhr|mittags?|mitternacht|halb \p{L}+|viertel (?:vor|nach))\b/iu;
const CALENDAR =
  /\b(?:19|20)\d\d\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?|seconds?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|sekunden?)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)/iu;
const RELATIVE_TIME =
  /\b(?:when|after|before|until|as soon as|daily|weekly|monthly|yearly|every (?:day|night|week|month|year|hour)|morning|evening|afternoon|night|dawn|dusk|sunrise|sunset|today|tomorrow|yesterday|spring|summer|autumn|winter|sobald|bevor|nachdem|bis (?:zum|zur|der|die|das)|täglich|wöchentlich|monatlich|jährlich|morgens?|abends?|nachmittags?|nachts?|heute|gestern|frühling|sommer|herbst)/iu;
const anyOf = (...shapes: RegExp[]): RegExp =>
  new RegExp(shapes.map(({ source }) => source).join('|'), 'iu');

const SHAPES: Partial<Record<QuestionKind, RegExp>> = {
  number:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|dozen|hundred|thousand|million|once|twice|no (?:fixed )?limit|unlimited|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend|einmal|zweimal|unbegrenzt)\b/i,
  length: /\d[\d.,]*\s?(?:[mck]?m|\w*met(?:re|er)s?|feet|foot|ft|inch(?:es)?|miles?)\b/i,
  weight: /\d[\d.,]*\s?(?:k?g|\w*gram(?:me)?s?|t|tons?|tonnes?|pounds?|lbs?)\b/i,
  age: /\b(?:years?|months?|weeks?|born|aged?|since|Jahre|geboren|seit)\b/i,
  time: anyOf(CLOCK, CALENDAR, RELATIVE_TIME),
  person:
    /\p{Lu}[\p{L}'’-]+\s+(?:\p{Lu}|\()|\bDr\.|\b(?:owner|operator|admin|user|team|everyone|nobody|you|anyone)\b/u,
  place: /[`/\\]|\b(?:in|at|on|under|beside|next to|inside)\b/i,
  reason:
    /\b(?:because|cause|caused|so that|so the|since|therefore|reason|otherwise|prevents?|avoids?|in order)\b/i,
  code: /`|\b[A-Z\d]{2,}_[A-Z\d_]+\b|https?:|\b\d{3,5}\b/,
  how: /^\W*(?:in (?:that|this) case,? |please |and )?(?:to \w+|then|first|use|set|choose|press|open|run|write|put|stop|start|remove|add|click|copy|drag|take|hold|check|make|look|try|save|delete|pour|configure|correct|read|free|list|charge|install|repeat)\b|`|\byou can\b|, (?:restart|set|use|add|choose|check|press|run|open|install|ask|save|stop)\b|: (?:choose|press|use|run|set)\b/i,
};
/** Kinds whose answer cannot lack its shape: "how many" without any number is no answer. */
const SHAPE_DECIDES: ReadonlySet<QuestionKind> = new Set([
  'number',
  'age',
  'length',
  'weight',
  'time',
]);
const SHAPE_MATTERS: ReadonlySet<QuestionKind> = new Set(['number', 'time', 'person', 'code']);
const NO_RECORDS: ReadonlySet<QuestionKind> = new Set(['how', 'reason', 'definition']);
const HEADWORD =
  /^\s*\|([^|]+)\||^\s*(?:[-*+]|\d+[.)])?\s*\*\*([^*]+)\*\*|^\s*(?:[-*+]\s*)?([^:.|]{2,40}):\s/;
const LEANS =
  /^\W*(?:it|its|this|these|they|their|those|such|he|she|otherwise|then|finally|also|both|include them|in (?:that|this) case)\b/i;
const NEGATES = /\b(?:not|never|cannot|no longer|nicht|nie)\b/i;
const DEFINES =
  /^\W*(?:an? |the )?([\p{L}\p{N}_*`-]+(?: [\p{L}\p{N}*_`-]+){0,3}) (?:is|are|means|ist|sind) (?:an? |the |ein|der |die |das )/iu;

/** The unit cannot be understood without the sentence before it. */
export const leansBack = (unit: Unit, before: Unit | undefined): before is Unit =>
  unit.kind === 'sentence' && before?.block === unit.block && LEANS.test(unit.text);

/** It has what this kind of question asks for: a number, a date, a reason. */
export const hasShape = (question: Question, unit: Unit): boolean =>
  SHAPES[question.kind]?.test(unit.text) === true;

/** It lacks what an answer of this kind cannot lack. */
export const lacksShape = (question: Question, unit: Unit): boolean =>
  SHAPE_DECIDES.has(question.kind) && !hasShape(question, unit);

function isAbout(question: Question, head: string | undefined): boolean {
  if (!head) return false;
  const stems = words(head).map(({ text }) => stem(text));
  const asked = new Set(question.terms.flatMap((term) => [term.stem, ...term.equals]));
  return stems.length > 0 && stems.every((one) => asked.has(one));
}

/** The rows of a table whose first column holds the things that a list is asked of. */
function isListed(question: Question, { tableHeader }: Unit): boolean {
  const head = words(tableHeader?.split('|')[1] ?? '').map(({ text }) => stem(text));
  const asked = question.terms.filter(isDeciding);
  return head.length > 0 && asked.some((term) => match(term, new Set(head)) > 0);
}

/** The values of a row, whichever way it is written. */
function cells(row: string): string[] {
  return row.includes('|')
    ? row.split('|').slice(1, 3)
    : row.split('; ').map((field) => field.slice(field.indexOf(': ') + 1));
}

/** "| Escape | closes … |", "- **Popup** is …", "Minutes: …": the unit is an entry about its first words. */
export function isEntryFor(question: Question, unit: Unit): boolean {
  if (unit.kind === 'row') return cells(unit.text).some((cell) => isAbout(question, cell));
  const found = HEADWORD.exec(unit.text);
  return isAbout(question, found?.[1] ?? found?.[2] ?? found?.[3]);
}

/** What the form of a unit adds to its score, whatever it is about. */
export function shapeBonus(question: Question, unit: Unit): number {
  let bonus = 0;
  if (hasShape(question, unit)) bonus += scoring.shape;
  else if (SHAPE_MATTERS.has(question.kind)) bonus -= scoring.shape;
  if (isEntryFor(question, unit)) bonus += scoring.entry;
  if (question.kind === 'list' && unit.kind === 'item') bonus += 0.05;
  if (question.kind === 'list' && isListed(question, unit)) bonus += scoring.listed;
  if (question.kind === 'definition' && isAbout(question, DEFINES.exec(unit.text)?.[1])) {
    bonus += scoring.defines;
  }
  if (question.kind === 'how' && NEGATES.test(unit.text)) bonus -= 0.1;
  if (unit.kind === 'row' && !unit.tableHeader && NO_RECORDS.has(question.kind)) bonus -= 0.15;
  if (/\?\s*$/.test(unit.text)) bonus -= 0.2;
  if (unit.kind === 'sentence' && unit.text.split(/\s+/).length < 4) bonus -= 0.15;
  if (unit.text.length > 600) bonus -= 0.1;
  return bonus;
}
