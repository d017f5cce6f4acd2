import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedPassage } from '@/lib/knowledge/schema.ts';
import { narrowPassage } from './narrow-passage.ts';

const TEXT =
  '## Backup\n\nStop the app first. Then run `npm run backup`, which writes one file. Keep it on\nanother disk.\n\n- JSON: the text of the file\n- CSV: every row';
const passage = (text: string, start = 100): CitedPassage => ({
  n: 1,
  documentId: 'd',
  documentTitle: 'D',
  kind: 'markdown',
  headings: [],
  page: null,
  start,
  end: start + text.length,
  text,
  score: 1,
});
const narrowed = (statement: string) => narrowPassage(passage(TEXT), statement).text;

describe('narrowPassage', () => {
  it('finds the sentence that is quoted, whatever its marks', () => {
    expect(narrowed('Then run npm run backup, which writes one file.')).toBe(
      'Then run `npm run backup`, which writes one file.',
    );
  });

  it('spans a sentence that is broken over two lines', () => {
    expect(narrowed('Keep it on another disk.')).toBe('Keep it on\nanother disk.');
  });

  it('finds a line of a list', () => {
    expect(narrowed('CSV: every row')).toBe('- CSV: every row');
  });

  it('is on the page where its sentence stands', () => {
    const text = 'The festival is old.\n\nIn Ysrad 340 lanterns are lit.\n\nIt ends at ten.';
    const [second, third] = [100 + text.indexOf('In'), 100 + text.indexOf('It ends')];
    const pages = [
      { page: 2, start: second },
      { page: 3, start: third },
    ];
    const whole = { ...passage(text), page: 1, pageBreaks: pages };
    expect(narrowPassage(whole, 'In Ysrad 340 lanterns are lit.')).toMatchObject({ page: 2 });
    expect(narrowPassage(whole, 'It ends at ten.')).toMatchObject({ page: 3 });
    expect(narrowPassage(whole, 'The festival is old.')).toMatchObject({ page: 1 });
  });

  it.each([['An unrelated claim about ships.'], [''], ['the']])(
    'keeps the whole passage for %j',
    (s) => {
      expect(narrowed(s)).toBe(TEXT);
    },
  );

  it('always points at what it says, inside the passage', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(1_000), (text, statement, start) => {
        const whole = passage(text, start);
        const result = narrowPassage(whole, statement);
        expect(result.text).toBe(text.slice(result.start - start, result.end - start));
        expect(result.start).toBeGreaterThanOrEqual(whole.start);
        expect(result.end).toBeLessThanOrEqual(whole.end);
      }),
    );
  });
});
