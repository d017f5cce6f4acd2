import { describe, expect, it } from 'vitest';
import { layOutPieces, pieceAt } from './piece-layout.ts';

const piece = (start: number, end: number) => ({ start, end, page: null });

describe('layOutPieces', () => {
  it('numbers lines across pieces', () => {
    const text = 'a\nb\nc\nd';
    expect(layOutPieces(text, [piece(0, 4), piece(4, 6), piece(6, 7)]).firstLines).toEqual([
      1, 3, 4,
    ]);
  });

  it('expects more height of more lines and of longer ones', () => {
    const text = `${'x'.repeat(200)}\n${'y\n'.repeat(10)}z`;
    const [long = 0, many = 0, one = 0] = layOutPieces(text, [
      piece(0, 201),
      piece(201, 221),
      piece(221, 222),
    ]).heights;
    expect(long).toBe(one * 3);
    expect(many).toBe(one * 10);
  });
});

describe('pieceAt', () => {
  const pieces = [piece(0, 5), piece(5, 9), piece(9, 12)];
  it('finds the piece of an offset', () => {
    expect([0, 4, 5, 8, 9, 11, 50].map((offset) => pieceAt(pieces, offset))).toEqual([
      0, 0, 1, 1, 2, 2, 2,
    ]);
  });
});
