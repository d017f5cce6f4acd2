import { describe, expect, it } from 'vitest';
import { findMatches, matchFrom } from './find-matches.ts';

const found = (text: string, query: string) =>
  findMatches(text, query).map(({ start, end }) => text.slice(start, end));

describe('findMatches', () => {
  it('finds in any case, with offsets of the text as it stands', () => {
    expect(found('Straße İstanbul STRASSE straße', 'STRAßE')).toEqual(['Straße', 'straße']);
    expect(found('İİ ice ICE', 'ice')).toEqual(['ice', 'ICE']);
  });

  it('takes signs for themselves', () => {
    expect(found('a.b axb (a.b)', 'a.b')).toEqual(['a.b', 'a.b']);
    expect(found('c++ [x] a|b', '[x]')).toEqual(['[x]']);
  });

  it('finds across line breaks', () => {
    expect(found('two\n  words', 'two words')).toEqual(['two\n  words']);
  });

  it('finds nothing for nothing', () => {
    expect(findMatches('text', '   ')).toEqual([]);
  });

  it('stops at the limit', () => {
    expect(findMatches('aaaaaaaa', 'a', 3)).toHaveLength(3);
  });
});

describe('matchFrom', () => {
  const matches = findMatches('a b a b a', 'a');
  it('goes on from a place and starts over behind the last', () => {
    expect(matchFrom(matches, 0)).toBe(0);
    expect(matchFrom(matches, 1)).toBe(1);
    expect(matchFrom(matches, 9)).toBe(0);
    expect(matchFrom([], 0)).toBe(-1);
  });
});
