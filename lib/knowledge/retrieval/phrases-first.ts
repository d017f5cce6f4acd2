import { lexicalText } from './lexical-text.ts';
import type { RankedPassage } from './merge-passages.ts';

/** How many of the phrases (as `quotedPhrases` gives them) stand in the text. */
export function heldPhrases(text: string, phrases: string[]): number {
  if (phrases.length === 0) return 0;
  const words = ` ${lexicalText(text)} `;
  return phrases.filter((phrase) => words.includes(` ${phrase} `)).length;
}

/** Passages that hold more of the quoted phrases come first; otherwise the order stays. */
export function phrasesFirst(passages: RankedPassage[], phrases: string[]): RankedPassage[] {
  if (phrases.length === 0) return passages;
  const held = new Map(passages.map((passage) => [passage, heldPhrases(passage.text, phrases)]));
  return passages.toSorted((a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0));
}
