const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Cells of a line, quotes respected, without building them. */
function countCells(line: string, delimiter: string): number {
  let cells = 1;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) cells++;
  }
  return cells;
}

/**
 * The delimiter that splits the first lines into equally many cells, at least two.
 * @param minLines how many lines must agree for it to be believed
 */
export function guessDelimiter(text: string, minLines = 1): Delimiter | undefined {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const sample = text.length > 20_000 && lines.length > 1 ? lines.slice(0, -1) : lines;
  if (sample.length < minLines) return undefined;
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const counts = sample.map((line) => countCells(line, delimiter));
    const cells = counts[0] ?? 1;
    const agreeing = counts.filter((count) => count === cells).length / counts.length;
    if (cells < 2 || agreeing < 0.6 || (minLines > 1 && agreeing < 1)) continue;
    const score = agreeing * 100 + cells;
    if (!best || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter;
}
