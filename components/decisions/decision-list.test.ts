import { expect, it } from 'vitest';
import type { ListedDecision } from '@/lib/decisions/schema';
import { groupByThread, mergeList } from './decision-list.ts';
import { decisionFixture } from './fixture.ts';

const listed = (id: string, threadId: string, minute: number): ListedDecision => ({
  ...decisionFixture({ id, threadId, createdAt: `2026-11-21T10:${minute}:00.000Z` }),
  threadTitle: `Thread ${threadId}`,
});

it('groups by conversation, newest first', () => {
  const groups = groupByThread([listed('1', 'a', 10), listed('2', 'b', 12), listed('3', 'a', 14)]);
  expect(groups.map(({ title, decisions }) => [title, decisions.map(({ id }) => id)])).toEqual([
    ['Thread a', ['3', '1']],
    ['Thread b', ['2']],
  ]);
});

it('keeps what left the list in its place, and puts what is new before it', () => {
  const [one, two, three] = [listed('1', 'a', 10), listed('2', 'a', 11), listed('3', 'a', 12)];
  const renamed = { ...two, threadTitle: 'New title' };
  expect(mergeList([one, two], [three, renamed])).toEqual([three, one, renamed]);
  expect(mergeList([], [one])).toEqual([one]);
});
