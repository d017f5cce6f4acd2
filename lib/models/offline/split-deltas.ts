const LONGEST = 24;

/**
 * Cuts a text into the small pieces a stream sends: a word with the space before it; longer runs
 * without a space are cut between code points. Joined again they give the text.
 */
export function splitDeltas(text: string): string[] {
  return (text.match(/\s*\S+|\s+$/g) ?? []).flatMap((piece) => {
    if (piece.length <= LONGEST) return [piece];
    const points = Array.from(piece);
    const cuts = Math.ceil(points.length / LONGEST);
    return Array.from({ length: cuts }, (_, i) =>
      points.slice(i * LONGEST, (i + 1) * LONGEST).join(''),
    );
  });
}
