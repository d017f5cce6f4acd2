import type { Piece } from './cut-pieces.ts';

const LINE_HEIGHT = 27;
const LINE_CHARS = 80;

/** Facts about every piece that drawing needs, gathered in one walk over the text. */
export type PieceLayout = {
  /** Number of each piece's first line, from 1. */
  firstLines: number[];
  /** Rough heights in CSS pixels. */
  heights: number[];
};

export function layOutPieces(text: string, pieces: Piece[]): PieceLayout {
  const firstLines: number[] = [];
  const heights: number[] = [];
  let line = 1;
  for (const { start, end } of pieces) {
    firstLines.push(line);
    let breaks = 0;
    let rows = 0;
    let at = start;
    while (at < end) {
      const found = text.indexOf('\n', at);
      const stop = found < 0 || found >= end ? end : found;
      rows += Math.max(1, Math.ceil((stop - at) / LINE_CHARS));
      if (stop < end) breaks += 1;
      at = stop + 1;
    }
    line += breaks;
    heights.push(Math.max(1, rows) * LINE_HEIGHT);
  }
  return { firstLines, heights };
}

/** Index of the piece that holds `offset`; the last one for offsets behind the text. */
export function pieceAt(pieces: Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
