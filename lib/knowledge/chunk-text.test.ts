import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tunables } from '../tunables.ts';
import { chunkText } from './chunk-text.ts';
import type { DocumentKind } from './parse/parsed-document.ts';
import { DOCUMENT_KINDS } from './schema.ts';

const { maxChars, targetChars } = tunables.chunks;
const textsOf = (text: string, kind: DocumentKind = 'markdown') =>
  chunkText({ kind, text }).map(({ start, end }) => text.slice(start, end));
const sentence = 'The quick brown fox jumps over the lazy dog, and nobody minds it at all. ';

describe('chunkText', () => {
  it('cuts by headings and knows the path above each chunk', () => {
    const text = '# A\n\nintro\n\n## B\n\nbody\n\nTitle two\n===\n\nlast';
    const chunks = chunkText({ kind: 'markdown', text });
    expect(chunks.map(({ headings }) => headings)).toEqual([['A'], ['A', 'B'], ['Title two']]);
    expect(textsOf(text)).toEqual(['# A\n\nintro', '## B\n\nbody', 'Title two\n===\n\nlast']);
  });

  it('keeps a heading without text with what follows it', () => {
    expect(textsOf('# A\n## B\n### C\n\nbody')).toEqual(['# A\n## B\n### C\n\nbody']);
  });

  it('cuts long paragraphs after sentences', () => {
    const pieces = textsOf(sentence.repeat(60), 'text');
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) {
      expect(piece.endsWith('.')).toBe(true);
      expect(piece.length).toBeLessThanOrEqual(targetChars);
    }
  });

  it('keeps tables and code together where they fit, and cuts them between lines', () => {
    const row = `| ${'cell '.repeat(8)}| value |\n`;
    const table = row.repeat(25).trim();
    expect(table.length).toBeGreaterThan(targetChars);
    const pieces = textsOf(`Intro.\n\n${table}\n\nAfter.`);
    expect(pieces.some((piece) => piece.includes(table))).toBe(true);
    const code = `\`\`\`js\n${'call(1);\n\n# no heading\n'.repeat(120)}\`\`\``;
    for (const piece of textsOf(code))
      expect(piece).toMatch(/^(```js|call|# no)[\s\S]*(;|heading|```)$/);
    expect(chunkText({ kind: 'markdown', text: code }).every((c) => c.headings.length === 0)).toBe(
      true,
    );
  });

  it('takes headings from the outline where the text does not mark them', () => {
    const text = 'Safety\n\nWear a rope. # not a heading';
    const outline = [{ start: 0, level: 1, title: 'Safety' }];
    expect(chunkText({ kind: 'pdf', text, outline })).toMatchObject([{ headings: ['Safety'] }]);
  });

  it('gives each chunk the page it begins on, and begins a new one with a page', () => {
    const text = 'First page.\n\nSecond page.';
    const pages = [
      { page: 1, start: 0, end: 11 },
      { page: 2, start: 13, end: 25 },
    ];
    const chunks = chunkText({ kind: 'pdf', text, pages });
    expect(chunks.map(({ page, start }) => ({ page, start }))).toEqual([
      { page: 1, start: 0 },
      { page: 2, start: 13 },
    ]);
  });

  it('covers every text exactly, in order, without overlap and within bounds', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '# One',
        '## Two',
        '```',
        '~~~',
        '| a | b |',
        '---',
        '===',
        '- item',
        '',
        ' ',
      ),
      fc.nat(40).map((count) => sentence.repeat(count)),
      fc.nat(2_500).map((count) => '𝒳'.repeat(count)),
    );
    const input = fc.record({
      text: fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n')),
      kind: fc.constantFrom(...DOCUMENT_KINDS),
    });
    fc.assert(
      fc.property(input, ({ text, kind }) => {
        const chunks = chunkText({ kind, text });
        let at = 0;
        chunks.forEach((chunk, index) => {
          expect(chunk.ordinal).toBe(index);
          expect(text.slice(at, chunk.start).trim()).toBe('');
          const slice = text.slice(chunk.start, chunk.end);
          expect(slice.trim()).toBe(slice);
          expect(slice.length).toBeGreaterThan(0);
          expect(slice.length).toBeLessThanOrEqual(maxChars);
          expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(slice)).toBe(false);
          at = chunk.end;
        });
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('cuts a text of 5,000 pages into about as many chunks as its length asks for', () => {
    const text = `${sentence.repeat(40)}\n\n`.repeat(5_000);
    const chunks = chunkText({ kind: 'text', text });
    expect(chunks.length).toBeGreaterThan(text.length / maxChars);
    expect(chunks.length).toBeLessThan(text.length / (targetChars / 2));
    expect(chunks.at(-1)?.end).toBe(text.trimEnd().length);
  });
});
