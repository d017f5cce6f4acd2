import { describe, expect, it } from 'vitest';
import { DEFAULT_SORT, filterDocuments, nextSort, type Sort } from './filter-documents.ts';
import { documentFixture } from './fixture.ts';

const documents = [
  documentFixture({ id: 'a', title: 'Page 10', sizeBytes: 5, createdAt: '2026-01-01T00:00:00Z' }),
  documentFixture({
    id: 'b',
    title: 'Übersicht',
    kind: 'csv',
    fileName: 'stock.csv',
    sizeBytes: 900,
    createdAt: '2026-01-03T00:00:00Z',
  }),
  documentFixture({ id: 'c', title: 'Page 9', sizeBytes: 70, createdAt: '2026-01-02T00:00:00Z' }),
];
const ids = (query: string, sort: Sort = DEFAULT_SORT) =>
  filterDocuments(documents, query, sort, 'en').map(({ id }) => id);

describe('filterDocuments', () => {
  it('starts with the newest', () => expect(ids('')).toEqual(['b', 'c', 'a']));

  it('needs every word, in any field and without regard to case and accents', () => {
    expect(ids('ubersicht STOCK')).toEqual(['b']);
    expect(ids('page stock')).toEqual([]);
    expect(ids('csv')).toEqual(['b']);
  });

  it('sorts numbers in titles as numbers', () => {
    expect(ids('', { key: 'title', descending: false })).toEqual(['c', 'a', 'b']);
  });

  it('sorts by size', () => {
    expect(ids('', { key: 'sizeBytes', descending: true })).toEqual(['b', 'c', 'a']);
  });

  it('does not change the list it was given', () => {
    ids('', { key: 'title', descending: false });
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('nextSort', () => {
  it('turns the same column round', () => {
    expect(nextSort({ key: 'title', descending: false }, 'title').descending).toBe(true);
  });

  it('starts names at A and sizes at the largest', () => {
    expect(nextSort(DEFAULT_SORT, 'title')).toEqual({ key: 'title', descending: false });
    expect(nextSort(DEFAULT_SORT, 'sizeBytes')).toEqual({ key: 'sizeBytes', descending: true });
  });
});
