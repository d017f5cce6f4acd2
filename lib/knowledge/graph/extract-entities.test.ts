import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityKey } from './entity-key.ts';
import { extractEntities } from './extract-entities.ts';
import { wordCases } from './word-cases.ts';

type Kind = Parameters<typeof extractEntities>[1]['kind'];
const drawn = (text: string, kind?: Kind) =>
  extractEntities(text, { cases: wordCases(text), kind });
const names = (text: string, kind?: Kind) => drawn(text, kind).map(({ name }) => name);

describe('what a passage speaks of', () => {
  it.each<[string, string[]]>([
    ['The rescue helicopter is at Camp Lark.', ['Camp Lark', 'rescue helicopter']],
    [
      'Yesterday Lena Halvorsen of the Bank of Norway called.',
      ['Lena Halvorsen', 'Bank of Norway'],
    ],
    ['They met at the NATO office. Then NATO left.', ['NATO']],
    ['We fly the Halden H3 there.', ['Halden H3']],
    ['Run `npm run up` and read `docs/plan.md`.', ['npm run up', 'docs/plan.md']],
    ['It is set by FETCH_ALLOWED_HOSTS alone.', ['FETCH_ALLOWED_HOSTS']],
    ['We took EQ-0012 and SHA-256 there.', ['SHA-256']],
    ['In March and on Monday it cost 35 MB, 2026, 7.5.', []],
    ['This is what we all should do, and nothing else.', []],
    [
      'See [the field guide](https://example.org/Some_Page) at https://example.com/Other.',
      ['field guide'],
    ],
    ['<b>Skarv Glacier</b>&nbsp;melts.', ['Skarv Glacier']],
    ['It is Marit’s tent, and Marit sleeps.', ['Marit']],
  ])('%s', (text, expected) => {
    const found = names(text);
    expect(found).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(found).toEqual([]);
  });

  it('a word that only begins a sentence is no name; one that stands in the middle is', () => {
    expect(names('Batteries freeze. Nobody knows that batteries freeze.')).not.toContain(
      'Batteries',
    );
    expect(names('Tolmen called. We asked Tolmen again.')).toContain('Tolmen');
    expect(names('Tolmen called.')).toEqual([]);
  });

  it('plural, case and accents are one entity, counted together', () => {
    const found = drawn('The battery is cold. Take the batteries out: a Battery is heavy.');
    expect(found).toContainEqual(expect.objectContaining({ key: 'battery', frequency: 3 }));
    expect(found.filter(({ key }) => key.startsWith('batter'))).toHaveLength(1);
  });

  it.each([
    ['web pages', 'Web page'],
    ['ice boxes', 'ice box'],
    ['policies', 'Policy'],
    ['Crème brûlée', 'creme brulee'],
    ['release-notes', 'Release notes'],
  ])('“%s” and “%s” have one key', (one, other) => expect(entityKey(one)).toBe(entityKey(other)));

  it.each([
    ['glass', 'glas'],
    ['status', 'statu'],
    ['C++', 'C'],
  ])('“%s” and “%s” have not', (one, other) => expect(entityKey(one)).not.toBe(entityKey(other)));

  it('German nouns are terms, with their plural', () => {
    const text =
      'Die Karte liegt auf dem Tisch, und die Karten sind neu. Wir sind mit Lena Halvorsen nicht auf dem Gletscher.';
    const found = drawn(text);
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'term', name: 'Karte', frequency: 2 }),
    );
    expect(found).toContainEqual(expect.objectContaining({ kind: 'name', name: 'Lena Halvorsen' }));
    expect(found.map(({ name }) => name)).toContain('Gletscher');
  });

  it('source code gives its symbols and no prose', () => {
    const code = 'export function chunkText(max_size: number) { return new TextBlock(max_size); }';
    expect(names(code, 'code')).toEqual(['max_size', 'chunkText', 'TextBlock']);
  });

  it('code blocks and headings do not run into the text', () => {
    const text = '## Camp Lark\nAurora team\n```\nSecret Word\n```\nThe end.';
    expect(names(text).join()).not.toMatch(/Secret|Lark Aurora/);
  });
});

describe('for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      'The ',
      'Camp Lark',
      ' of ',
      '`',
      '](',
      '<b',
      '\n```\n',
      '. ',
      'naïve ',
      '&amp;',
      "'s ",
    ),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('few entities come, each with a word in it, once, and the same every time', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = drawn(given);
        expect(found.length).toBeLessThanOrEqual(16);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const { key, name, frequency } of found) {
          expect(key).toMatch(/\p{L}/u);
          expect(key.length).toBeLessThanOrEqual(80);
          expect(name).not.toMatch(/[\0\n<>|`]/);
          expect(frequency).toBeGreaterThan(0);
        }
        expect(drawn(given)).toEqual(found);
      }),
    );
  });

  it.each([
    ['one letter', 'A'.repeat(300_000)],
    ['small words', 'a '.repeat(150_000)],
    ['names', 'Lark Camp '.repeat(30_000)],
    ['open marks', '<a `['.repeat(60_000)],
    ['line breaks and dashes', '\n- '.repeat(100_000)],
    ['hyphens', 'a-'.repeat(150_000)],
    ['capitals', 'aBcD'.repeat(75_000)],
  ])(
    'hostile length is no problem: %s',
    (_, hostile) => {
      for (const kind of ['text', 'code', 'csv'] as const) {
        expect(drawn(hostile, kind).length).toBeLessThanOrEqual(16);
      }
    },
    20_000,
  );
});
