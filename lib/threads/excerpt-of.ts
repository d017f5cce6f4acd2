import { type Highlight, highlightTerms } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import type { FoundThread } from './schema.ts';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Marks of Markdown and of citations, which mean nothing in one line of text. */
const MARKS = /\[\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*\]|[*`#>|~]+/g;
/** Share of an excerpt that stands before the first word found. */
const LEAD = 0.25;

/** The stretch of a text where words of the query stand first, as one line, with their places in it. */
export function excerptOf(markdown: string, query: string): NonNullable<FoundThread['excerpt']> {
  const text = markdown.replace(MARKS, '').replace(/\s+/g, ' ').trim();
  const found = findWords(text, query);
  const { excerptChars } = tunables.threads;
  const wanted = Math.max(0, (found[0]?.start ?? 0) - Math.round(excerptChars * LEAD));
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const reach = start + excerptChars;
  const space = text.lastIndexOf(' ', reach);
  const end = reach >= text.length ? text.length : space > start ? space : reach;
  const lead = start > 0 ? '… ' : '';
  const highlights = found
    .filter((one) => one.start >= start && one.end <= end)
    .map((one) => ({
      start: one.start - start + lead.length,
      end: one.end - start + lead.length,
    }));
  return { text: lead + text.slice(start, end) + (end < text.length ? ' …' : ''), highlights };
}

/** How many different words of a text are words of the query, or begin as one of them does. */
export function countWords(text: string, query: string): number {
  const found = findWords(text, query);
  return new Set(found.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
}

/** Words of the query in any form, and words that begin as one of them does. */
function findWords(text: string, query: string): Highlight[] {
  const stems = highlightTerms(query, text);
  const known = new Set(stems.map(({ start }) => start));
  const beginnings = (query.toLowerCase().match(WORD) ?? []).filter((word) => word.length > 1);
  const begun = [...text.matchAll(WORD)]
    .filter(({ index }) => !known.has(index))
    .filter(([word]) => beginnings.some((beginning) => word.toLowerCase().startsWith(beginning)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return [...stems, ...begun].sort((a, b) => a.start - b.start);
}
