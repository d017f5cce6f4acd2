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
const ordinals = (groups: RankedPassage[][]) => groups.map((group) => group.map((p) => p.ordinal));

it('joins what adjoins, in the order of the best, also when the middle comes last', () => {
  const other = passage(3, { documentId: 'b' });
  const groups = groupNeighbours([passage(4), passage(7), other, passage(2), passage(3)], 100);
  expect(ordinals(groups)).toEqual([[2, 3, 4], [7], [3]]);
});

it('stays within the size', () => {
  const chunks = [1, 2, 3, 4, 5].map((ordinal) => passage(ordinal));
  expect(ordinals(groupNeighbours(chunks, 28))).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  const bridge = [passage(1), passage(3), passage(2)];
  expect(ordinals(groupNeighbours(bridge, 18))).toEqual([[1, 2], [3]]);
});

it('takes the best score, the first page and the headings they share', () => {
  const group = [passage(2), passage(3, { score: 5 })];
  const text = 'x'.repeat(100);
  expect(joinNeighbours(group, text)).toEqual({
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
        groupNeighbours(
          numbers.map((number) => passage(number)),
          cap,
        ),
      );
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(numbers.toSorted((a, b) => a - b));
      for (const group of groups) {
        const first = group[0] ?? 0;
        expect(group).toEqual(group.map((_, index) => first + index));
        expect(group.length * 10 - 2).toBeLessThanOrEqual(Math.max(cap, 8));
      }
    }),
  );
});
