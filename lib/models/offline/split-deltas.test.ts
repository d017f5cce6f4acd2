import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitDeltas } from './split-deltas.ts';

it('loses nothing and cuts no surrogate pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const deltas = splitDeltas(text);
      expect(deltas.join('')).toBe(text);
      for (const delta of deltas) expect(delta).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
    }),
  );
  expect(splitDeltas('one two')).toEqual(['one', ' two']);
});
