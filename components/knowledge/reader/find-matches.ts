import type { TextRange } from '@/hooks/reader-location';

/**
 * Where `query` stands in `text`: without regard to case, white space of any kind and length alike.
 * @param limit matches after which the search stops
 */
export function findMatches(
  text: string,
  query: string,
  limit = Number.POSITIVE_INFINITY,
): TextRange[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(literally).join('\\s+'), 'giu');
  const matches: TextRange[] = [];
  for (const match of text.matchAll(pattern)) {
    matches.push({ start: match.index, end: match.index + match[0].length });
    if (matches.length === limit) break;
  }
  return matches;
}

/** The first match at or behind `offset`, else the first of all; -1 if there is none. */
export function matchFrom(matches: TextRange[], offset: number): number {
  const found = matches.findIndex((match) => match.start >= offset);
  return found < 0 && matches.length > 0 ? 0 : found;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
