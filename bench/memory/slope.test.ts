import { expect, it } from 'vitest';
import { growthOfLastHalf } from './slope.ts';

it('is nothing for a series that has become flat, whatever it did before', () => {
  expect(growthOfLastHalf([1, 50, 80, 95, 100, 100, 100, 100])).toBe(0);
});

it('is the share by which the last half grows', () => {
  expect(growthOfLastHalf([0, 0, 0, 95, 100, 105])).toBeCloseTo(0.1);
});
