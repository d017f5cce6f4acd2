import { expect, it } from 'vitest';
import { highlightTerms } from './highlight-terms.ts';

const marked = (query: string, text: string) =>
  highlightTerms(query, text).map(({ start, end }) => text.slice(start, end));

it('marks words of the query in every form, but not those that every text has', () => {
  expect(
    marked('How is the battery charged?', 'Charging 🔋 batteries: the charger is in lib/battery.'),
  ).toEqual(['Charging', 'batteries', 'battery']);
});

it('takes words apart as the index does, and ignores accents', () => {
  expect(marked('cafe path', 'Café in node_path-util')).toEqual(['Café', 'path']);
});

it('marks nothing for a query without words', () => {
  expect(marked('?! the', 'the ?!')).toEqual([]);
});
