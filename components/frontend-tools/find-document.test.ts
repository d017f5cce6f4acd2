import { expect, it } from 'vitest';
import { findDocument } from './find-document.ts';
import { findPassage } from './find-passage.ts';

const documents = [
  { id: 'a', title: 'Field handbook', fileName: 'handbook.pdf' },
  { id: 'b', title: 'Handbook of prices', fileName: 'preise.csv' },
  { id: 'c', title: 'Übersicht', fileName: null },
];

it.each([
  ['a', 'a'],
  ['field HANDBOOK', 'a'],
  ['preise.csv', 'b'],
  ['prices handbook', 'b'],
  ['ubersicht', 'c'],
])('“%s” is document %s', (named, id) => {
  expect(findDocument(documents, named).id).toBe(id);
});

it('a name that fits several, or none, is refused with what there is', () => {
  expect(() => findDocument(documents, 'handbook')).toThrow(/Several.*Field handbook/);
  expect(() => findDocument(documents, 'moon')).toThrow(/no such document.*Übersicht/);
});

it('a quotation is found over marks and line breaks', () => {
  const text = 'The battery lasts **nine\nhours** in the cold.';
  const range = findPassage(text, 'lasts nine hours');
  expect(range && text.slice(range.start, range.end)).toBe('lasts **nine\nhours');
  expect(findPassage(text, 'ten hours')).toBeNull();
  expect(findPassage(text, '***')).toBeNull();
});
