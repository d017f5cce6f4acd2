import { expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { tunables } from '../../tunables.ts';
import { countIndexed, maintainIndex } from './maintain-index.ts';

withTestDatabase();

it('tidies the index once for enough written chunks', async () => {
  countIndexed(tunables.retrieval.maintainAfterChunks - 1);
  expect(await maintainIndex()).toBe(false);
  countIndexed(1);
  expect(await maintainIndex()).toBe(true);
  expect(await maintainIndex()).toBe(false);
});
