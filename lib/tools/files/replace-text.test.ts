import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestLine } from './nearest-line.ts';
import { replaceText } from './replace-text.ts';

/** Texts of few different pieces, so that repetitions and line ends of both kinds are common. */
const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r\n', 'word', '$&', ' '), { maxLength: 30 })
  .map((pieces) => pieces.join(''));
const count = (whole: string, part: string) =>
  Array.from(whole).filter((_, at) => whole.startsWith(part, at)).length;

describe('replaceText', () => {
  it('changes the one place and nothing else, or refuses', () => {
    fc.assert(
      fc.property(
        text,
        text.filter((old) => old !== ''),
        text,
        (whole, old, next) => {
          let result: string | undefined;
          try {
            result = replaceText(whole, old, next);
          } catch {
            result = undefined;
          }
          if (count(whole, old) > 1) expect(result).toBeUndefined();
          if (count(whole, old) !== 1) return;
          const [before, after] = whole.split(old) as [string, string];
          expect(result?.startsWith(before)).toBe(true);
          expect(result?.endsWith(after)).toBe(true);
          const middle = result?.slice(before.length, result.length - after.length);
          expect(middle?.replaceAll('\r\n', '\n')).toBe(next.replaceAll('\r\n', '\n'));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('never mixes plain line ends into a file of Windows ones', () => {
    expect(replaceText('a\r\nb\r\n', 'b', 'c\nd')).toBe('a\r\nc\r\nd\r\n');
    expect(replaceText('a\nb\n', 'b', 'c\nd')).toBe('a\nc\nd\n');
  });

  it('counts places and names the lines of the first', () => {
    expect(() => replaceText('x\n'.repeat(9), 'x', 'y')).toThrow(
      '9 times (lines 1, 2, 3, 4, 5 and more)',
    );
  });
});

it('nearestLine finds nothing where nothing is alike', () => {
  expect(nearestLine(['abc', 'def'], 'xyz')).toBeUndefined();
  expect(nearestLine([], 'xyz')).toBeUndefined();
  expect(nearestLine(['abc'], ' \n ')).toBeUndefined();
  expect(nearestLine(['  ABC def', 'x'], '\nabc def')?.number).toBe(1);
});
