import { describe, expect, it } from 'vitest';
import { tunables } from '../../lib/tunables.ts';
import { readAround } from './read-around.ts';

const at = (value: string, start: number, end = start) =>
  readAround({ value, selectionStart: start, selectionEnd: end });

describe('readAround', () => {
  it('takes the text on both sides of the cursor at the end of a line', () => {
    expect(at('The ferry\nleaves', 9)).toEqual({ before: 'The ferry', after: '\nleaves' });
    expect(at('The ferry  ', 9)).toEqual({ before: 'The ferry', after: '  ' });
  });

  it('takes nothing inside of a line, with a selection, or with hardly any text', () => {
    expect(at('The ferry leaves', 9)).toBeNull();
    expect(at('The ferry', 3, 9)).toBeNull();
    expect(at('The', 3)).toBeNull();
  });

  it('takes no more than is of use', () => {
    const { beforeChars } = tunables.completions;
    expect(at('x'.repeat(beforeChars + 50), beforeChars + 50)?.before).toHaveLength(beforeChars);
  });
});
