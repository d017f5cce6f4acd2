import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';
import { splitUnits } from './split-units.ts';
import { cited } from './testing/passages.ts';

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('does not end at abbreviations, decimals or line breaks', () => {
    expect(sentences('Ask Dr. Osei, e.g. by radio.\nIt weighs\n3.5 kg. Done!')).toEqual([
      'Ask Dr. Osei, e.g. by radio.',
      'It weighs\n3.5 kg.',
      'Done!',
    ]);
  });
});

describe('splitSentences at code', () => {
  it('lets a sentence begin with code', () => {
    expect(sentences('It prints its name. `npm run restore` brings it back, e.g. `a`.')).toEqual([
      'It prints its name.',
      '`npm run restore` brings it back, e.g. `a`.',
    ]);
  });
});

describe('splitUnits', () => {
  const text = [
    '# Guide',
    '## Start',
    'First sentence. Second one.',
    '',
    '- one item',
    '  goes on',
    '- two',
    '',
    '| code | meaning |',
    '| --- | --- |',
    '| A1 | alpha |',
    '',
    '```',
    'npm run up',
    '```',
  ].join('\n');

  it('tells sentences, items, rows and code apart and keeps their place', () => {
    const units = splitUnits(cited(1, text));
    expect(units.map(({ kind, text: quoted }) => [kind, quoted])).toEqual([
      ['sentence', 'First sentence.'],
      ['sentence', 'Second one.'],
      ['item', '- one item\n  goes on'],
      ['item', '- two'],
      ['row', '| A1 | alpha |'],
      ['code', '```\nnpm run up\n```'],
    ]);
    for (const unit of units) expect(text.slice(unit.start, unit.end)).toBe(unit.text);
    expect(units[0]?.headings).toEqual(['Guide', 'Start']);
    expect(units[4]?.tableHeader).toBe('| code | meaning |\n| --- | --- |');
  });

  it('reads a numbered title line of a PDF as a heading, a fact with a number as a sentence', () => {
    const units = splitUnits(cited(1, '5.3 Ice cores\n\nBattery: 45 minutes', { kind: 'pdf' }));
    expect(units.map((unit) => unit.text)).toEqual(['Battery: 45 minutes']);
    expect(units[0]?.headings).toEqual(['5.3 Ice cores']);
  });

  it('takes every line of a CSV as a row', () => {
    const units = splitUnits(cited(1, 'no: 1; item: tent\nno: 2; item: rope', { kind: 'csv' }));
    expect(units.map((unit) => unit.kind)).toEqual(['row', 'row']);
  });
});
