import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutDocument } from './cut-pieces.ts';

const markdown = (text: string, size: number) =>
  cutDocument({ text, kind: 'markdown', pages: [] }, size).pieces.map(({ start, end }) =>
    text.slice(start, end),
  );
const plain = (text: string, size: number) =>
  cutDocument({ text, kind: 'text', pages: [] }, size).pieces.map(({ start, end }) =>
    text.slice(start, end),
  );

describe('cutDocument', () => {
  it('covers every text without gap or overlap', () => {
    const character = fc.constantFrom('a', 'b ', '\n', '\n\n', '# ', '```\n', '- ', '😀', '    ');
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 200 }).map((parts) => parts.join('')),
        fc.constantFrom('markdown' as const, 'text' as const),
        fc.integer({ min: 2, max: 60 }),
        fc.array(fc.nat(300), { maxLength: 5 }),
        (text, kind, size, starts) => {
          const sorted = [...new Set(starts)]
            .filter((start) => start < text.length)
            .sort((a, b) => a - b);
          const pages = sorted.map((start, index) => ({
            page: index + 1,
            start,
            end: sorted[index + 1] ?? text.length,
          }));
          const { pieces } = cutDocument({ text, kind, pages }, size);
          expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (const page of pages) {
            expect(pieces.find(({ start }) => start === page.start)?.page).toBe(page.page);
          }
        },
      ),
    );
  });

  it('keeps a short document in one piece', () => {
    expect(markdown('# A\n\ntext\n\n# B\n', 1_000)).toHaveLength(1);
  });

  it('cuts Markdown before headings and paragraphs', () => {
    expect(markdown('# A\n\none one one\n\ntwo two two\n\n# B\n\nthree', 18)).toEqual([
      '# A\n\none one one\n\n',
      'two two two\n\n',
      '# B\n\nthree',
    ]);
  });

  it('never cuts lists, quotes, tables and fenced code, however long they are', () => {
    for (const block of [
      '- one\n\n- two\n\n  more\n\n- three',
      '> one\n>\n> two\n\n> three',
      '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
      '```\n# no heading\n\ntext\n\ntext\n```',
    ]) {
      expect(markdown(block, 5)).toEqual([block]);
    }
  });

  it('cuts plain text at blank lines, else lines, else words, else anywhere', () => {
    expect(plain('aaa\n\nbbb ccc\nddd', 12)).toEqual(['aaa\n\n', 'bbb ccc\nddd']);
    expect(plain('aaa bbb\nccc ddd', 10)).toEqual(['aaa bbb\n', 'ccc ddd']);
    expect(plain('aaa bbb ccc', 6)).toEqual(['aaa ', 'bbb ', 'ccc']);
    expect(plain('aaaaaaaa', 3)).toEqual(['aaa', 'aaa', 'aa']);
  });

  it('never cuts a character in two', () => {
    expect(plain('😀😀😀', 3)).toEqual(['😀😀', '😀']);
  });

  it('begins a piece with each page that has text', () => {
    const { pieces } = cutDocument(
      {
        text: 'first\fsecond',
        kind: 'pdf',
        pages: [
          { page: 1, start: 0, end: 6 },
          { page: 2, start: 6, end: 6 },
          { page: 3, start: 6, end: 12 },
        ],
      },
      1_000,
    );
    expect(pieces).toEqual([
      { start: 0, end: 6, page: 1 },
      { start: 6, end: 12, page: 3 },
    ]);
  });
});
