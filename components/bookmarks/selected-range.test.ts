import { describe, expect, it } from 'vitest';
import { rangeOfWords } from './selected-range.ts';

const text = '# Tides\n\nHigh **water** is at noon.\n\nLow water follows.';
const find = (words: string, start: number, next = text.length) => {
  const range = rangeOfWords(text, words, { start, next });
  return range && text.slice(range.start, range.end);
};

describe('rangeOfWords', () => {
  it('finds the words after the beginning of their block', () => {
    expect(find('water', 37)).toBe('water');
    expect(rangeOfWords(text, 'water', { start: 37, next: text.length })?.start).toBe(41);
  });

  it('finds words between which the text has marks or line ends', () => {
    expect(find('High water is', 9, 37)).toBe('High **water** is');
    expect(find('noon. Low', 9)).toBe('noon.\n\nLow');
  });

  it('takes the blocks when the words are shown differently', () => {
    expect(find('something else', 9, 35)).toBe('High **water** is at noon.');
    expect(find('  ', 9)).toBeNull();
  });
});
