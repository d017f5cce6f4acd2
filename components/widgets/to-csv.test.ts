import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv.ts';

const line = (...cells: (string | number | boolean | null)[]) => toCsv(['h'], [cells]).slice(3, -2);

describe('toCsv', () => {
  it('ends lines with CR LF and quotes what needs it', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, y', 'say "no"'],
          [null, true],
        ],
      ),
    ).toBe('a,b\r\n"x, y","say ""no"""\r\n,true\r\n');
    expect(line('two\nlines')).toBe('"two\nlines"');
  });

  it.each(['=1+1', '+49 30 1', '-x', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
    'keeps %j from being a formula',
    (text) => expect(line(text).replace(/^"/, '')).toMatch(/^'/),
  );

  it.each(['-5', '+1.5', '-1e3'])('leaves the number %s a number', (text) =>
    expect(line(text)).toBe(text),
  );

  it('leaves numbers alone, and guards headers too', () => {
    expect(line(-5, 0.1)).toBe('-5,0.1');
    expect(toCsv(['=cmd'], [])).toBe("'=cmd\r\n");
  });

  it('is read again as what it was by any reader of CSV', () => {
    const cell = fc.string().map((text) => text.replace(/^[=+\-@\t\r\n＝＋－＠]+/, ''));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const read = parse(toCsv(['a', 'b'], given), { record_delimiter: '\r\n' });
        expect(read).toEqual([['a', 'b'], ...given]);
      }),
    );
  });
});
