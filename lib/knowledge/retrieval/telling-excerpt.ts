import { highlightTerms } from './highlight-terms.ts';

/** How far before the first word of a stretch its sentence may begin, in characters. */
const LEAD_CHARS = 120;

/**
 * The stretch of a text in which most words of the query stand, on one line, from the beginning of
 * a sentence on where one is near.
 * @param chars how long it may be, in UTF-16 code units, without the marks of what is left out
 */
export function tellingExcerpt(text: string, query: string, chars: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= chars) return line;
  const start = sentenceStart(line, densest(line, query, chars - LEAD_CHARS));
  const reach = Math.min(start + chars, line.length);
  const space = reach < line.length ? line.lastIndexOf(' ', reach) : reach;
  const end = space > start ? space : reach;
  return (start > 0 ? '… ' : '') + line.slice(start, end) + (end < line.length ? ' …' : '');
}

/** Where the stretch of `width` characters with most different words of the query begins. */
function densest(text: string, query: string, width: number): number {
  const found = highlightTerms(query, text);
  let best = { start: 0, words: 0 };
  for (const { start } of found) {
    const inside = found.filter((one) => one.start >= start && one.end <= start + width);
    const words = new Set(inside.map((one) => text.slice(one.start, one.end).toLowerCase())).size;
    if (words > best.words) best = { start, words };
  }
  return best.start;
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LEAD_CHARS), at);
  const end = Math.max(...['. ', '! ', '? ', ': '].map((mark) => before.lastIndexOf(mark)));
  if (end >= 0) return at - before.length + end + 2;
  return at > before.length ? at : 0;
}
