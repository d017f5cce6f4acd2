import { expect, it } from 'vitest';
import { measureBytes } from './measure-bytes.ts';

it('a workflow of 50 steps and 200 updates takes at most 5 % of the bytes that snapshots take', () => {
  const { updates, deltas, snapshots } = measureBytes(50);
  expect(updates).toBe(200);
  expect(deltas / snapshots).toBeLessThanOrEqual(0.05);
});
