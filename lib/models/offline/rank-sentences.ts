import type { CitedPassage } from '../../knowledge/schema.ts';
import { selectSentences } from './select-summary.ts';

export type RankedSentence = {
  /** Index of the text that it stands in. */
  index: number;
  /** Verbatim, without list marks. */
  text: string;
  /** How much it says about what the texts talk about; comparable within one call only. */
  score: number;
};

const asPassage = (text: string, index: number): CitedPassage => ({
  documentId: String(index),
  documentTitle: '',
  kind: 'markdown',
  headings: [],
  page: null,
  start: 0,
  end: text.length,
  text,
  score: 0,
  n: index + 1,
});

/** The sentences and list items of some texts, those first that say most about all of them. Deterministic. */
export function rankSentences(texts: readonly string[]): RankedSentence[] {
  return selectSentences(texts.map(asPassage)).map(({ unit, passage, score }) => ({
    index: passage.n - 1,
    text: unit.text.trim().replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, ''),
    score,
  }));
}
