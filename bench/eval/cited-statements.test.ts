import { describe, expect, it } from 'vitest';
import { citedStatements, isSupported } from './cited-statements.ts';

describe('citedStatements', () => {
  it('gives each sentence its number, and several numbers a statement each', () => {
    expect(citedStatements('One is so. [1] Two too. [2][3]\n\nThree. [1]')).toEqual({
      cited: [
        { n: 1, text: 'One is so.' },
        { n: 2, text: 'Two too.' },
        { n: 3, text: 'Two too.' },
        { n: 1, text: 'Three.' },
      ],
      uncited: '',
    });
  });

  it('takes the lines below a colon for what is said', () => {
    const table = '| a | b |\n| --- | :-: |\n| 1 | 2 |';
    expect(citedStatements(`From **X**: [4]\n\n${table}\n\nEnd. [5] And more`)).toEqual({
      cited: [
        { n: 4, text: '| a | b |' },
        { n: 4, text: '| 1 | 2 |' },
        { n: 5, text: 'End.' },
      ],
      uncited: 'And more',
    });
  });

  it('leaves lines below a colon alone that carry numbers themselves', () => {
    expect(citedStatements('Rules: [1]\n\n- a [1]\n- b [2]').cited).toEqual([
      { n: 1, text: 'Rules:' },
      { n: 1, text: '- a' },
      { n: 2, text: '- b' },
    ]);
  });

  it('does not count the fences of code', () => {
    const { cited } = citedStatements('So: [1]\n\n```sh\nnpm run backup\n```');
    expect(cited.map(({ text }) => text)).toEqual(['npm run backup']);
  });
});

describe('isSupported', () => {
  it('wants all words in order, whatever stands between them', () => {
    const passage = 'The *drone* lands at 30\npercent.';
    expect(isSupported('drone lands at 30 percent', passage)).toBe(true);
    expect(isSupported('drone lands at 3', passage)).toBe(false);
    expect(isSupported('lands drone', passage)).toBe(false);
    expect(isSupported('…', passage)).toBe(false);
  });
});
