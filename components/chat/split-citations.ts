import { CITATION_MARK } from '@/lib/knowledge/schema.ts';

export type CitationSegment =
  | { type: 'text'; text: string }
  | { type: 'citation'; numbers: number[] };

const PARTIAL_CITATION = /(?:\s?\[\s*(?:\d{1,3}\s*,?\s*)*)$/;

/**
 * Cuts prose at its citation marks: `[1]`, `[1][2]`, `[1, 2]`. Whether a number leads anywhere is
 * the caller's to decide; code and link labels have to be kept away from this function.
 */
export function splitCitations(text: string): CitationSegment[] {
  const segments: CitationSegment[] = [];
  let position = 0;
  for (const match of text.matchAll(CITATION_MARK)) {
    if (match.index > position) {
      segments.push({ type: 'text', text: text.slice(position, match.index) });
    }
    segments.push({ type: 'citation', numbers: (match[1] ?? '').split(',').map(Number) });
    position = match.index + match[0].length;
  }
  if (position < text.length) segments.push({ type: 'text', text: text.slice(position) });
  return segments;
}

/** Takes a mark that is still being streamed (`… [1`, `… [1, `) off the end, so that it does not flash. */
export function hidePartialCitation(markdown: string): string {
  return markdown.replace(PARTIAL_CITATION, '');
}
