import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameValue } from './same-value.ts';

it('says of any two JSON values what their texts say', () => {
  const value = fc.jsonValue({ maxDepth: 3 }).map((one) => JSON.parse(JSON.stringify(one)));
  fc.assert(
    fc.property(value, value, (left, right) => {
      expect(sameValue(left, structuredClone(left))).toBe(true);
      if (JSON.stringify(left) === JSON.stringify(right)) expect(sameValue(left, right)).toBe(true);
    }),
  );
});

it.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ a: undefined }, { b: undefined }],
  [[], {}],
  [
    [1, 2],
    [2, 1],
  ],
  [null, {}],
  [{ a: { b: [1] } }, { a: { b: [1, 2] } }],
  ['1', 1],
])('tells %j from %j', (left, right) => expect(sameValue(left, right)).toBe(false));

it('walks values that are deeper than the stack', () => {
  const deep = () => {
    let value: unknown = 1;
    for (let level = 0; level < 100_000; level++) value = [value];
    return value;
  };
  expect(sameValue(deep(), deep())).toBe(true);
});
