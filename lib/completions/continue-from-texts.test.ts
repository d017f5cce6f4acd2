import { describe, expect, it } from 'vitest';
import { continueFromTexts } from './continue-from-texts.ts';

const TEXTS = [
  'Employees get 28 days of holiday a year. Requests go to the team lead.',
  'All requests go to the office of the harbour master.\n\nHoliday allowance is fixed.',
];

describe('continueFromTexts', () => {
  it.each([
    ['goes on where the same words stand', 'Employees get', ' 28 days of holiday a year.'],
    ['… also after the space', 'Employees get ', '28 days of holiday a year.'],
    ['ends a word that is half written', 'Our holiday allow', 'ance is fixed.'],
    [
      'takes the place with most words in common',
      'All requests go to the',
      ' office of the harbour master.',
    ],
    ['reads the line of the cursor only', 'Employees\nget', ''],
    ['says nothing after the end of a sentence', 'Employees get.', ''],
    ['says nothing for words that stand nowhere', 'Zebras', ''],
    ['is not led by a small word', 'of', ''],
    ['does not go on into the next paragraph', 'the office of the harbour master', ''],
  ])('%s', (_, before, expected) => {
    expect(continueFromTexts(before, TEXTS)).toBe(expected);
  });

  it('prefers what is said most often', () => {
    const texts = [
      'The bridge opens late.',
      'The bridge opens early.',
      'Is it so? The bridge opens early.',
    ];
    expect(continueFromTexts('The bridge opens', texts)).toBe(' early.');
  });

  it('gives no more words than are read at a glance', () => {
    const long = `Harbour ${'word '.repeat(100)}`;
    expect(continueFromTexts('Harbour', [long]).trim().split(' ')).toHaveLength(14);
  });
});
