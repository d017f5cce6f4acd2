import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binEnd, binOf, LAST_BIN, quantile } from './duration-bins.ts';

const duration = fc.double({ min: 0, max: 30 * 24 * 3_600_000, noNaN: true });

it('puts a duration into the narrowest bin that holds it', () => {
  fc.assert(
    fc.property(duration, (milliseconds) => {
      const bin = binOf(milliseconds);
      expect(milliseconds).toBeLessThanOrEqual(binEnd(bin) * 1.000001);
      if (bin > 0) expect(milliseconds).toBeGreaterThan(binEnd(bin - 1) * 0.999999);
    }),
  );
  expect([binOf(-1), binOf(Number.NaN), binOf(1e15)]).toEqual([0, 0, LAST_BIN]);
});

it('finds quantiles within the width of a bin', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 2, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
      fc.constantFrom(0.5, 0.95, 1),
      (durations, share) => {
        const bins = new Map<number, number>();
        for (const one of durations) bins.set(binOf(one), (bins.get(binOf(one)) ?? 0) + 1);
        const sorted = durations.toSorted((a, b) => a - b);
        const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        const found = quantile(bins, share) ?? 0;
        expect(Math.abs(Math.log2(found / exact))).toBeLessThanOrEqual(0.2501);
      },
    ),
  );
  expect(quantile(new Map(), 0.5)).toBeUndefined();
});
