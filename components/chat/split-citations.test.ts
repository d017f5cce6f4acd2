import { describe, expect, it } from 'vitest';
import { citedNumbers } from '@/lib/knowledge/schema.ts';
import { hidePartialCitation, splitCitations } from './split-citations.ts';

describe('splitCitations', () => {
  it('finds single, adjoining and listed numbers', () => {
    expect(splitCitations('Night channel is 7 [1][2], day 3 [3, 4].')).toEqual([
      { type: 'text', text: 'Night channel is 7 ' },
      { type: 'citation', numbers: [1] },
      { type: 'citation', numbers: [2] },
      { type: 'text', text: ', day 3 ' },
      { type: 'citation', numbers: [3, 4] },
      { type: 'text', text: '.' },
    ]);
  });

  it('leaves brackets that hold anything else alone', () => {
    for (const text of ['[a]', '[]', '[1a]', '[1.5]', '[^1]', '[1, x]', '[1234]', 'a [1']) {
      expect(splitCitations(text)).toEqual([{ type: 'text', text }]);
    }
  });

  it('gives nothing for nothing', () => {
    expect(splitCitations('')).toEqual([]);
  });
});

describe('hidePartialCitation', () => {
  it.each(['Seven [', 'Seven [1', 'Seven [1,', 'Seven [1, 2', 'Seven [ 1 '])(
    'hides the end of %j',
    (text) => {
      expect(hidePartialCitation(text)).toBe('Seven');
    },
  );

  it('keeps what is complete or no citation', () => {
    for (const text of ['Seven [1]', 'Seven [see', 'Seven [1] and', 'list[0] is']) {
      expect(hidePartialCitation(text)).toBe(text);
    }
  });
});

describe('citedNumbers', () => {
  it('counts each number once and none in code', () => {
    const markdown = 'A [2]. B [1][2].\n\n```js\nrows[3]\n```\n\nand `rows[4]` too [5]';
    expect(citedNumbers(markdown)).toEqual([2, 1, 5]);
  });

  it('treats an unclosed fence as code to the end', () => {
    expect(citedNumbers('A [1].\n```\nx[2]')).toEqual([1]);
  });
});
