export type CitationSegment =
  | { type: 'text'; text: string }
  | { type: 'citation'; numbers: number[] };

const CITATION = /\[\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]/g;
const PARTIAL_CITATION = /(?:\s?\[\s*(?:\d{1,3}\s*,?\s*)*)$/;
const CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|(`+)(?!`)[\s\S]*?[^`]\2(?!`)/g;

/**
 * Cuts prose at its citation marks: `[1]`, `[1][2]`, `[1, 2]`. Whether a number leads anywhere is
 * the caller's to decide; code and link labels have to be kept away from this function.
 */
export function splitCitations(text: string): CitationSegment[] {
  const segments: CitationSegment[] = [];
  let position = 0;
  for (const match of text.matchAll(CITATION)) {
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

/** The numbers an answer cites outside code, each once, in order of first mention. */
export function citedNumbers(markdown: string): number[] {
  const prose = markdown.replace(CODE, ' ');
  const numbers = splitCitations(prose).flatMap((segment) =>
    segment.type === 'citation' ? segment.numbers : [],
  );
  return [...new Set(numbers)];
}
