/** What the user wants to know, in a shape the scorer can use. */
export type QuestionKind =
  | 'number'
  | 'age'
  | 'length'
  | 'weight'
  | 'time'
  | 'person'
  | 'place'
  | 'how'
  | 'code'
  | 'definition'
  | 'reason'
  | 'list'
  | 'general';

/** A content word of the question. `weight` says how much it decides, 0–3. */
export type QuestionTerm = {
  word: string;
  stem: string;
  /** Other stems that count as the word itself (compounds, joined neighbours). */
  equals: string[];
  weight: number;
  /** A name, number or code: without it a text is about something else. */
  specific: boolean;
  /** Taken over from an earlier question of the conversation. */
  carried: boolean;
  /** The attribute that is asked for: where nobody speaks of it, there is no answer. */
  focus: boolean;
};

export type Question = {
  text: string;
  language: 'en' | 'de';
  kind: QuestionKind;
  terms: QuestionTerm[];
};

export const UNIT_KINDS = ['sentence', 'item', 'row', 'code'] as const;

/**
 * The smallest thing an answer quotes. `start`/`end` point into the passage's text;
 * `text.slice(start, end)` of the passage is the unit, verbatim.
 */
export type Unit = {
  kind: (typeof UNIT_KINDS)[number];
  text: string;
  start: number;
  end: number;
  /** Headings inside the passage above the unit, outermost first. */
  headings: string[];
  /** Units of one paragraph, list or table share a block. */
  block: number;
  /** Units under the same heading share a section. */
  section: number;
  /** Header of the table the row belongs to, both lines, verbatim. */
  tableHeader?: string;
};

/** What the offline model does in one step: say something, or call one tool. */
export type Reply =
  | { type: 'text'; text: string /** What was asked for was not done. */; failed?: true }
  | { type: 'tool'; toolName: string; input: Record<string, unknown> };
