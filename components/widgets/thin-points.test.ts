import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinPoints } from './thin-points.ts';

const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 6 });
const series = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 4 }))
  .chain(([length, count]) => {
    const values = fc.array(value, { minLength: length, maxLength: length });
    return fc.array(values, { minLength: count, maxLength: count });
  });
const numbers = (values: readonly (number | null | undefined)[]) =>
  values.filter((one): one is number => typeof one === 'number');

it('keeps the ends and every peak within the bound, in order', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 20, max: 200 }), (given, most) => {
      const kept = thinPoints(given, most);
      const length = given[0]?.length ?? 0;
      expect(kept).toEqual([...new Set(kept)].sort((left, right) => left - right));
      expect(kept.length).toBeLessThanOrEqual(Math.max(most, 2));
      expect(kept[0]).toBe(0);
      expect(kept.at(-1)).toBe(length - 1);
      for (const values of given) {
        const drawn = numbers(kept.map((place) => values[place]));
        const all = numbers(values);
        if (all.length === 0) continue;
        expect(Math.min(...drawn)).toBe(Math.min(...all));
        expect(Math.max(...drawn)).toBe(Math.max(...all));
      }
      if (length <= most) expect(kept).toHaveLength(length);
    }),
  );
});

it('keeps a gap that is as long as a stretch', () => {
  const values = Array.from({ length: 1_000 }, (_, place) =>
    place > 400 && place < 600 ? null : 1,
  );
  const kept = thinPoints([values], 100);
  expect(kept.some((place) => values[place] === null)).toBe(true);
});

it('has nothing to keep of nothing', () => expect(thinPoints([], 10)).toEqual([]));
