import { expect, it } from 'vitest';
import { relate } from './relate.ts';

it('pairs that stand together often come before those that one meets everywhere', () => {
  const [everywhere, one, other, third] = [1, 2, 7_000_000, 4];
  const passages = [
    [other, one, everywhere],
    [one, other],
    [third, everywhere],
    [everywhere, one],
    ...Array.from({ length: 20 }, (_, index) => [everywhere, 100 + index]),
  ];
  const pairs = relate(passages, 3);
  expect(pairs[0]).toEqual({ source: one, target: other, passages: 2 });
  expect(pairs).toHaveLength(3);
  expect(relate([], 3)).toEqual([]);
});
