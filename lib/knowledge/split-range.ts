/** A stretch of text; UTF-16 code units, end exclusive. */
export type Range = { start: number; end: number };

/** Places to cut, best first: after a paragraph, a sentence, a line, a clause, a word. */
const CUTS = [/\n\s*\n\s*/g, /[.!?…]["'”’)\]]*\s+|[。！？]/g, /\n/g, /[;:,]\s+/g, /\s+/g];

/** The end of the last match of `cut` that ends within (from, to]. */
function lastCut(text: string, cut: RegExp, from: number, to: number): number | undefined {
  let found: number | undefined;
  for (const match of text.slice(from, to).matchAll(cut)) {
    const end = from + match.index + match[0].length;
    if (end > from) found = end;
  }
  return found;
}

/** True where a cut would stand between the halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** The range without white space at its ends, or undefined if nothing is left. */
export function trimRange(text: string, { start, end }: Range): Range | undefined {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  if (left === slice.length) return undefined;
  return { start: start + left, end: end - (slice.length - slice.trimEnd().length) };
}

/**
 * Cuts a range into pieces of at most `target` where there is a boundary, and never more than
 * `target` in any case, so that every piece but the last is as full as its boundaries allow.
 * @param byLine cut between lines first: code, tables and rows stay readable
 */
export function splitRange(text: string, range: Range, target: number, byLine: boolean): Range[] {
  const cuts = byLine ? [CUTS[0], CUTS[2], CUTS[1], CUTS[4]] : CUTS;
  const pieces: Range[] = [];
  let start = range.start;
  while (range.end - start > target) {
    const limit = start + target;
    const least = start + Math.floor(target / 3);
    let at: number | undefined;
    for (const cut of cuts) {
      at ??= cut && lastCut(text, cut, least, limit);
    }
    at ??= splitsPair(text, limit) ? limit - 1 : limit;
    pieces.push({ start, end: at });
    start = at;
  }
  pieces.push({ start, end: range.end });
  return pieces.flatMap((piece) => trimRange(text, piece) ?? []);
}
