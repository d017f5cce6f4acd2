import { describe, expect, it } from 'vitest';
import { tunables } from '../../../tunables.ts';
import { countForm } from './count-form.ts';
import { dividePassages } from './divide-passages.ts';
import { aliasKeys, findEntitiesIn, joinEntities } from './join-entities.ts';
import { keepOccurring } from './keep-occurring.ts';

const name = (name: string, ...words: string[]) => ({ name, kind: 'name' as const, words });

describe('a form in a text', () => {
  it.each([
    ['Camp Lark and Camp Lark', 'Camp Lark', 2],
    ['Camp Larkspur, Basecamp Lark', 'Camp Lark', 0],
    ['set `.env` and .env.', '.env', 2],
    ['東京タワーへ行く', '東京', 1],
    ['aaaa', '', 0],
  ])('%s has %s', (text, form, count) => {
    expect(countForm(text, form)).toBe(count);
  });
});

describe('of what a model says', () => {
  const text = 'Near Camp\nLark it met Lena Halvorsen. Halvorsen waved. She left 2024.';

  it('only what stands in the text is kept', () => {
    const said = [
      name('Camp Lark', 'Lark', 'Camp Plover'),
      name('Ignore Everything'),
      name('Dr. Lena', 'Lena Halvorsen', 'Halvorsen', 'it'),
      name('it'),
      name('2024'),
      name('camp lark'),
    ];
    expect(keepOccurring(said, text)).toEqual([
      { kind: 'name', forms: ['Camp Lark', 'Lark'] },
      { kind: 'name', forms: ['Lena Halvorsen', 'Halvorsen'] },
    ]);
  });

  it('what is too long, too much or half a letter is left out', () => {
    const { entities } = tunables.extraction;
    const long = 'Very'.repeat(tunables.graph.nameChars);
    expect(keepOccurring([name(long), name('ab\ud83d')], `${long} ab😀`)).toEqual([]);
    const many = Array.from({ length: entities + 5 }, () => name('Camp Lark'));
    expect(keepOccurring(many, text)).toHaveLength(entities);
  });

  it('answers are joined, and a form that two share stands for neither', () => {
    const joined = joinEntities(
      [
        { kind: 'name', forms: ['Lena Halvorsen', 'Halvorsen', 'Lena'] },
        { kind: 'name', forms: ['Per Halvorsen', 'Halvorsen'] },
        { kind: 'name', forms: ['Lena Halvorsen', 'L. Halvorsen'] },
        { kind: 'term', forms: ['Lena'] },
      ],
      'en',
    );
    expect(joined.map(({ key, forms }) => [key, forms])).toEqual([
      ['lena halvorsen', ['Lena Halvorsen', 'L. Halvorsen']],
      ['per halvorsen', ['Per Halvorsen']],
      ['lena', ['Lena']],
    ]);
    expect(aliasKeys(joined, 'en')).toEqual(['l. halvorsen']);
  });

  it('entities are found where their words stand, names as they are written', () => {
    const entities = joinEntities(
      [
        { kind: 'name', forms: ['Lark'] },
        { kind: 'term', forms: ['glacier', 'glaciers'] },
      ],
      'en',
    );
    const found = findEntitiesIn('Glaciers grow. A lark sings: glaciers!', entities);
    expect(found).toEqual([{ key: 'glacier', name: 'glacier', kind: 'term', frequency: 2 }]);
  });
});

describe('the passages of a document', () => {
  const { calls, callChars } = tunables.extraction;
  const passages = (count: number, chars: number) =>
    Array.from({ length: count }, (_, ordinal) => ({
      ...{ id: BigInt(ordinal), ordinal },
      text: 'x'.repeat(chars),
    }));

  it('are read in as few calls as they fit into', () => {
    expect(dividePassages([])).toEqual([]);
    const [only, ...more] = dividePassages(passages(3, 100).toReversed());
    expect(more).toEqual([]);
    expect(only?.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
  });

  it('leave out those that are worth least', () => {
    const [worst, ...better] = passages(2 * calls, callChars / 2 + 1);
    const kept = dividePassages([...better.toReversed(), ...(worst ? [worst] : [])]).flat();
    expect(kept.map(({ ordinal }) => ordinal)).toEqual([4, 5, 6, 7]);
  });

  it.each([1_000, callChars / 2 + 1, callChars, 3 * callChars])(
    'of %i characters never cost more than their bound',
    (chars) => {
      const divided = dividePassages(passages(500, chars));
      expect(divided.length).toBe(calls);
      for (const call of divided) {
        const length = call.reduce((sum, { text }) => sum + text.length, 0);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(callChars);
      }
    },
  );
});
