import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lexicalText, quotedPhrases } from './lexical-text.ts';

it('splits names of files and code, drops accents and case', () => {
  expect(lexicalText('See package.json, a_b & half-done: Größe, CAFÉ!')).toBe(
    'see package json a b half done große cafe',
  );
});

it('keeps other scripts and makes pairs where words have no spaces', () => {
  expect(lexicalText('Привет мир')).toBe('привет мир');
  expect(lexicalText('हिन्दी में')).toBe('हिन्दी में');
  expect(lexicalText('東京都。')).toBe('東京 京都');
  expect(lexicalText('猫 x')).toBe('猫 x');
});

it('leaves letters, digits, marks and single spaces of whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lexicalText(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
    }),
  );
});

it('finds phrases between quotation marks of any kind', () => {
  expect(quotedPhrases('say "Ice Drill" and “the end” but "one" or "open')).toEqual([
    'ice drill',
    'the end',
  ]);
});
