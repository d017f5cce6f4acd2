import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTypos } from './find-typos.ts';

const SAMPLES = new URL('../../../../samples/', import.meta.url);

describe('misspelt words', () => {
  it.each([
    ['We recieve guests.', 'recieve', 'receive', true],
    ['Seperate rooms.', 'Seperate', 'Separate', true],
    ['THIER boats.', 'THIER', 'THEIR', true],
    ['Look at the the sea.', 'the the', 'the', true],
    ['The documnet is here.', 'documnet', 'document', false],
    ['The schedle is here.', 'schedle', 'schedule', false],
    ['The winch turns. A winch pulls. That winnch broke.', 'winnch', 'winch', false],
    ['Das ist ein standart Satz.', 'standart', 'standard', true],
  ])('%s', (text, wrong, right, certain) => {
    expect(findTypos(text)).toMatchObject([{ wrong, right, certain }]);
    const [typo] = findTypos(text);
    expect(text.slice(typo?.start, typo?.end)).toBe(wrong);
  });

  it.each([
    'It had had a hole.',
    'Run `teh` and read https://example.com/recieve or notes/recieve.md.',
    'The plain truth about the plan: they wrote, and we write.',
    'A turbine turns, the turbine hums, and Turbime is a town.',
  ])('are not in: %s', (text) => {
    expect(findTypos(text)).toEqual([]);
  });

  it('are not seen in prose that was read with care', () => {
    const texts = readdirSync(SAMPLES).filter((name) => name.endsWith('.md'));
    expect(texts.length).toBeGreaterThan(5);
    for (const name of texts) {
      expect({ name, typos: findTypos(readFileSync(new URL(name, SAMPLES), 'utf8')) }).toEqual({
        name,
        typos: [],
      });
    }
  });
});
