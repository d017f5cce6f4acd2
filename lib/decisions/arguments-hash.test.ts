import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentsHash } from './arguments-hash.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same value with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)]));
}
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const json = fc.jsonValue().map(plain);

describe('the hash of a call', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(argumentsHash('t', reversed(value))).toBe(argumentsHash('t', value));
      }),
    );
    expect(argumentsHash('t', { a: 1, b: [{ c: 2, d: 3 }] })).toBe(
      argumentsHash('t', { b: [{ d: 3, c: 2 }], a: 1 }),
    );
  });

  it('changes with any value', () => {
    const sorted = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(sorted);
      if (value === null || typeof value !== 'object') return value;
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return entries.map(([key, member]) => [key, sorted(member)]);
    };
    fc.assert(
      fc.property(json, json, (one, other) => {
        const shape = (value: Json) => JSON.stringify([sorted(value), kinds(value)]);
        fc.pre(shape(one) !== shape(other));
        expect(argumentsHash('t', one)).not.toBe(argumentsHash('t', other));
      }),
    );
  });

  it.each([
    [{ command: 'ls' }, { command: 'ls ' }],
    [{ n: 1 }, { n: '1' }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { 'a.b': 1 }],
    ['a","b', ['a', 'b']],
  ])('tells %j from %j', (one, other) => {
    expect(argumentsHash('t', one)).not.toBe(argumentsHash('t', other));
  });

  it('is bound to the tool', () => {
    expect(argumentsHash('a', {})).not.toBe(argumentsHash('b', {}));
  });
});

/** Which parts are objects and which are lists. */
function kinds(value: Json): Json {
  if (Array.isArray(value)) return ['list', ...value.map(kinds)];
  if (value === null || typeof value !== 'object') return typeof value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['object', ...entries.map(([, member]) => kinds(member))];
}
