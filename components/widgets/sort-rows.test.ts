import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '@/lib/widgets/schema';
import { columnKind, isBlank } from './cell-value.ts';
import { nextSort, sortRows } from './sort-rows.ts';

const sorted = (cells: Cell[], direction: 'ascending' | 'descending' = 'ascending') => {
  const rows = cells.map((cell) => [cell]);
  return sortRows(rows, { column: 0, direction }, columnKind(rows, 0), 'de').map(([cell]) => cell);
};

describe('what a column holds', () => {
  it.each<[Cell[], string]>([
    [[3, '12', -1.5, null], 'number'],
    [['2026-03-01', '2025-12-31T10:00:00Z', ''], 'date'],
    [['10115', '01067'], 'text'],
    [['2026-13-45'], 'text'],
    [[1, 'one'], 'text'],
    [[null, ''], 'text'],
    [[true, false], 'text'],
  ])('%j is of kind %s', (cells, kind) => {
    expect(
      columnKind(
        cells.map((cell) => [cell]),
        0,
      ),
    ).toBe(kind);
  });
});

describe('sortRows', () => {
  it('compares numbers as numbers, also those written as text', () => {
    expect(sorted([10, '9', 100, -2])).toEqual([-2, '9', 10, 100]);
  });

  it('compares dates by when they are, across time zones', () => {
    const late = '2026-01-01T00:30:00+02:00';
    expect(sorted(['2026-01-01', late, '2025-06-30 08:00'])).toEqual([
      '2025-06-30 08:00',
      late,
      '2026-01-01',
    ]);
  });

  it('compares words as the language sorts them, numbers inside by their value', () => {
    expect(sorted(['Zelt', 'ähnlich', 'Boje 10', 'Boje 9'])).toEqual([
      'ähnlich',
      'Boje 9',
      'Boje 10',
      'Zelt',
    ]);
  });

  it('puts what is empty last in both directions', () => {
    expect(sorted([null, 2, 1])).toEqual([1, 2, null]);
    expect(sorted([null, 2, 1], 'descending')).toEqual([2, 1, null]);
  });

  it('loses and invents nothing, and keeps the order of what is alike', () => {
    const cell = fc.oneof(fc.string(), fc.integer({ max: 9 }), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, up) => {
        const rows = cells.map((one, index) => [one, index] as const);
        const kind = columnKind(rows, 0);
        const direction = up ? 'ascending' : 'descending';
        const result = sortRows(rows, { column: 0, direction }, kind, 'en');
        expect(new Set(result)).toEqual(new Set(rows));
        const firstBlank = result.findIndex(([one]) => isBlank(one));
        if (firstBlank >= 0)
          expect(result.slice(firstBlank).every(([one]) => isBlank(one))).toBe(true);
        result.forEach((row, index) => {
          const before = result[index - 1];
          if (before && before[0] === row[0]) expect(before[1]).toBeLessThan(row[1]);
        });
      }),
    );
  });
});

it('a header sorts up, then down, then not at all', () => {
  const up = nextSort(undefined, 1);
  expect(up).toEqual({ column: 1, direction: 'ascending' });
  const down = nextSort(up, 1);
  expect(down).toEqual({ column: 1, direction: 'descending' });
  expect(nextSort(down, 1)).toBeUndefined();
  expect(nextSort(down, 0)).toEqual({ column: 0, direction: 'ascending' });
});
