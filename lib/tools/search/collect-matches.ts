import { tunables } from '../../tunables.ts';
import type { TextMatch, TextMatches } from './schema.ts';

/** The part of a line around a match that begins at `at`. */
function around(text: string, at: number): string {
  const { matchChars } = tunables.files;
  if (text.length <= matchChars) return text;
  const from = Math.max(0, Math.min(at - matchChars / 4, text.length - matchChars));
  const part = text.slice(from, from + matchChars).toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${from + matchChars < text.length ? '…' : ''}`;
}

/** Keeps the first matches and counts the others. */
export class MatchCollector {
  private readonly matches: TextMatch[] = [];
  private total = 0;

  /** @param at where in the line the match begins, in UTF-16 code units */
  add(match: TextMatch, at: number): void {
    this.total += 1;
    if (this.matches.length >= tunables.files.matches) return;
    this.matches.push({ ...match, text: around(match.text.trimEnd(), at) });
  }

  /** Nobody needs to know of more. */
  get full(): boolean {
    return this.total >= tunables.files.countedMatches;
  }

  get result(): TextMatches {
    return { matches: this.matches, total: this.total, cut: this.full };
  }
}
