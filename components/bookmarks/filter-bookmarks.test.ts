import { describe, expect, it } from 'vitest';
import type { Bookmark } from '../../lib/bookmarks/schema.ts';
import { filterBookmarks } from './filter-bookmarks.ts';

const bookmark = (id: string, documentTitle: string, quote = '', collectionIds: string[] = []) =>
  ({ id, documentTitle, quote, collectionIds }) as Bookmark;
const all = [
  bookmark('1', 'Übersicht', 'High water', ['sea']),
  bookmark('2', 'Tides', 'Low water'),
];
const ids = (collectionId: string | null, query: string) =>
  filterBookmarks(all, collectionId, query).map(({ id }) => id);

describe('filterBookmarks', () => {
  it('finds words in title and quote, without regard to accents', () => {
    expect(ids(null, '')).toEqual(['1', '2']);
    expect(ids(null, 'ubersicht water')).toEqual(['1']);
    expect(ids(null, 'nothing')).toEqual([]);
  });

  it('keeps to a collection', () => {
    expect(ids('sea', 'water')).toEqual(['1']);
    expect(ids('land', '')).toEqual([]);
  });
});
