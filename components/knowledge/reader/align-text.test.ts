import { describe, expect, it } from 'vitest';
import { alignText, toValueOffset } from './align-text.ts';

/** Where a part of the value stands in the source. */
function locate(source: string, value: string, part: string): string {
  const offsets = alignText(source, value);
  const start = value.indexOf(part);
  return source.slice(offsets[start], offsets[start + part.length]);
}

describe('alignText', () => {
  it('is the identity for text without signs', () => {
    expect([...alignText('abc', 'abc')]).toEqual([0, 1, 2, 3]);
  });

  it('skips backslashes', () => {
    expect(locate('a \\* b', 'a * b', 'b')).toBe('b');
    expect(locate('\\\\ x', '\\ x', 'x')).toBe('x');
  });

  it('takes a reference as one character', () => {
    expect(locate('&amp;apple pie', '&apple pie', 'apple')).toBe('apple');
    expect(locate('a &#8211; b', 'a – b', '–')).toBe('&#8211;');
    expect(locate('&#x1F600; end', '😀 end', 'end')).toBe('end');
  });

  it('leaves an ampersand alone that stands for itself', () => {
    expect(locate('AT&T; co', 'AT&T; co', 'co')).toBe('co');
  });

  it('skips what stands before the lines of quotes and lists', () => {
    expect(locate('one\n> two\n> three', 'one\ntwo\nthree', 'three')).toBe('three');
    expect(locate('one\n   two', 'one\ntwo', 'two')).toBe('two');
  });

  it('skips the ticks of code', () => {
    expect(locate('``a ` b``', 'a ` b', '` b')).toBe('` b');
  });

  it('never runs out, whatever it is given', () => {
    expect([...alignText('ab', 'abxyz')]).toEqual([0, 1, 2, 2, 2, 2]);
  });
});

describe('toValueOffset', () => {
  it('finds the character at or behind a place of the source', () => {
    const offsets = alignText('a \\* b', 'a * b');
    expect(toValueOffset(offsets, 2)).toBe(2);
    expect(toValueOffset(offsets, 3)).toBe(2);
    expect(toValueOffset(offsets, 5)).toBe(4);
    expect(toValueOffset(offsets, 99)).toBe(5);
  });
});
