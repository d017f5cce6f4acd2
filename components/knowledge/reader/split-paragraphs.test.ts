import { describe, expect, it } from 'vitest';
import { reflows, splitLines, splitParagraphs } from './split-paragraphs.ts';

const texts = (text: string, split: typeof splitLines) =>
  split(text).map(({ start, end }) => text.slice(start, end));

describe('splitParagraphs', () => {
  it('splits at blank lines, however blank', () => {
    expect(texts('\n\na\nb\n \t\n\nc\n', splitParagraphs)).toEqual(['a\nb', 'c']);
  });
});

it('splits at items of a list, which may go on in a second line', () => {
  expect(texts('Who:\n• Ada, who\nleads\n• Bo\n2) Cy', splitParagraphs)).toEqual([
    'Who:',
    '• Ada, who\nleads',
    '• Bo',
    '2) Cy',
  ]);
});

describe('splitLines', () => {
  it('keeps empty lines, so that line numbers are right', () => {
    expect(texts('a\n\nb\n', splitLines)).toEqual(['a', '', 'b']);
  });
});

describe('reflows', () => {
  const line = 'a line of running text that fills the width of a page';

  it('is true of paragraphs that a page has broken', () => {
    expect(reflows(`${line}\n${line}\nend`)).toBe(true);
  });

  it('is false of lists, addresses, tables and single lines', () => {
    expect(reflows('Harnvik 3\n1234 Tolmen')).toBe(false);
    expect(reflows(`${line}\nshort\n${line}`)).toBe(false);
    expect(reflows(`${line}   10   20\n${line}   11   21`)).toBe(false);
    expect(reflows(line)).toBe(false);
  });
});
