import { expect, it } from 'vitest';
import type { Bookmark, FoundSaved } from '../../lib/bookmarks/schema.ts';
import { foundBookmarks } from './found-bookmarks.ts';

const bookmark = (id: string, collectionIds: string[] = []) => ({ id, collectionIds }) as Bookmark;
const all = [bookmark('1', ['sea']), bookmark('2'), bookmark('3', ['sea'])];
const found = (id: string): FoundSaved => ({
  type: 'bookmark',
  bookmark: bookmark(id),
  at: null,
  excerpt: '',
});
const ids = (collectionId: string | null, results: FoundSaved[] | null) =>
  foundBookmarks(all, collectionId, results).map(({ id }) => id);

it('shows what was found, in its order, of the collection that is chosen', () => {
  expect(ids(null, null)).toEqual(['1', '2', '3']);
  expect(ids('sea', null)).toEqual(['1', '3']);
  const collection = { type: 'collection', id: 'sea', name: 'Sea' } as const;
  const results = [found('3'), found('2'), found('removed'), found('1'), collection];
  expect(ids(null, results)).toEqual(['3', '2', '1']);
  expect(ids('sea', results)).toEqual(['3', '1']);
  expect(ids(null, [])).toEqual([]);
});
