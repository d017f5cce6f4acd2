import type { Highlight } from './highlight-terms.ts';

/** A line or sentence; a full stop inside a number or a name ends none. */
const SENTENCE = /[^\n]+?(?:[.!?…](?=\s)|\n|$)/g;
/** Enough to know a place by; what is longer breaks as soon as the text is cut anew. */
const MAX_CHARS = 240;

/** The sentence or line that has most of the highlights, the first among equals; at most 240 characters. */
export function bestLine(text: string, highlights: Highlight[]): string {
  let best = { line: '', held: -1 };
  for (const { 0: match, index } of text.matchAll(SENTENCE)) {
    const line = match.trim();
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    const end = index + match.length;
    const held = highlights.filter((one) => one.start >= index && one.end <= end).length;
    if (held > best.held) best = { line, held };
  }
  if (best.line.length <= MAX_CHARS) return best.line;
  const cut = best.line.slice(0, MAX_CHARS);
  return cut.slice(0, cut.lastIndexOf(' ')) || cut;
}
