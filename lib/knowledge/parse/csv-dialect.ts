const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Enough to tell the dialect; characters and records. */
const SAMPLE_CHARS = 20_000;
const SAMPLE_RECORDS = 20;

/** Cells of each complete record; quotes count where they open a cell, and may span lines. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let atCellStart = true;
  let blank = true;
  const end = () => {
    if (!blank) counts.push(cells);
    cells = 1;
    atCellStart = true;
    blank = true;
  };
  for (const character of text.slice(0, SAMPLE_CHARS)) {
    if (counts.length >= SAMPLE_RECORDS) return counts;
    if (quoted) {
      quoted = character !== '"';
    } else if (character === '\n' || character === '\r') {
      end();
    } else {
      quoted = character === '"' && atCellStart;
      atCellStart = character === delimiter;
      if (atCellStart) cells++;
      if (character.trim() !== '') blank = false;
    }
  }
  if (text.length <= SAMPLE_CHARS && !quoted) end();
  return counts;
}

/**
 * The delimiter that splits the first records into equally many cells, at least two.
 * @param minRecords how many records must agree for it to be believed
 */
export function guessDelimiter(text: string, minRecords = 1): Delimiter | undefined {
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const counts = cellCounts(text, delimiter);
    const cells = counts[0] ?? 1;
    const agreeing = counts.filter((count) => count === cells).length / counts.length;
    const sure = minRecords === 1 ? agreeing >= 0.6 : agreeing === 1;
    if (cells < 2 || counts.length < minRecords || !sure) continue;
    const score = agreeing * 100 + cells;
    if (!best || score > best.score) best = { delimiter, score };
  }
  return best?.delimiter;
}
