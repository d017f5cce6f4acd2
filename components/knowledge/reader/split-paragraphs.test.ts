import { describe, expect, it } from 'vitest';
import { splitLines, splitParagraphs } from './split-paragraphs.ts';

const texts = (text: string, split: typeof splitLines) =>
  split(text).map(({ start, end }) => text.slice(start, end));

describe('splitParagraphs', () => {
  it('splits at blank lines, however blank', () => {
    expect(texts('\n\na\nb\n \t\n\nc\n', splitParagraphs)).toEqual(['a\nb', 'c']);
  });
});

describe('splitLines', () => {
  it('keeps empty lines, so that line numbers are right', () => {
    expect(texts('a\n\nb\n', splitLines)).toEqual(['a', '', 'b']);
  });
});
