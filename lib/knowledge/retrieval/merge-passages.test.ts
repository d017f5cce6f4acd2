import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupNeighbours, joinNeighbours, type RankedPassage } from './merge-passages.ts';

const passage = (ordinal: number, rest: Partial<RankedPassage> = {}): RankedPassage => ({
  documentId: 'a',
  documentTitle: 'A',
  kind: 'text',
  headings: ['One', `Part ${ordinal}`],
  page: ordinal,
  start: ordinal * 10,
  end: ordinal * 10 + 8,
  text: `chunk ${ordinal}`,
  score: 1,
  ordinal,
  ...rest,
});
const group = (passages: RankedPassage[], maxChars: number, limit = 100) =>
  groupNeighbours(passages, { maxChars, limit });
const ordinals = (groups: RankedPassage[][]) => groups.map((group) => group.map((p) => p.ordinal));

it('joins what adjoins, in the order of the best, also when the middle comes last', () => {
  const other = passage(3, { documentId: 'b' });
  const groups = group([passage(4), passage(7), other, passage(2), passage(3)], 100);
  expect(ordinals(groups)).toEqual([[2, 3, 4], [7], [3]]);
});

it('stays within the size', () => {
  const chunks = [1, 2, 3, 4, 5].map((ordinal) => passage(ordinal));
  expect(ordinals(group(chunks, 28))).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  const bridge = [passage(1), passage(3), passage(2)];
  expect(ordinals(group(bridge, 18))).toEqual([[1, 2], [3]]);
});

it('fills up to the limit before it looks no further', () => {
  const ranked = [1, 5, 2, 9, 3, 13, 14].map((ordinal) => passage(ordinal));
  expect(ordinals(group(ranked, 100, 3))).toEqual([[1, 2, 3], [5], [9]]);
});

it('takes the best score, the first page and the headings they share', () => {
  const pair = [passage(2), passage(3, { score: 5 })];
  const text = 'x'.repeat(100);
  expect(joinNeighbours(pair, text)).toEqual({
    documentId: 'a',
    documentTitle: 'A',
    kind: 'text',
    headings: ['One'],
    page: 2,
    start: 20,
    end: 38,
    text: 'x'.repeat(18),
    score: 5,
  });
});

it('keeps every passage exactly once, and only neighbours together', () => {
  const drawn = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 });
  fc.assert(
    fc.property(drawn, fc.integer({ min: 8, max: 80 }), (numbers, cap) => {
      const groups = ordinals(
        group(
          numbers.map((number) => passage(number)),
          cap,
        ),
      );
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(numbers.toSorted((a, b) => a - b));
      for (const joined of groups) {
        const first = joined[0] ?? 0;
        expect(joined).toEqual(joined.map((_, index) => first + index));
        expect(joined.length * 10 - 2).toBeLessThanOrEqual(Math.max(cap, 8));
      }
    }),
  );
});
