import { expect, it } from 'vitest';
import { citedConversations, conversationsByNumber } from './cited-conversations.ts';

const talk = (n: number, title: string) => ({
  n,
  threadId: `t${n}`,
  title,
  question: 'What?',
  answer: 'That.',
  at: '2026-11-14T10:00:00Z',
});
const result = (...conversations: unknown[]) => JSON.stringify({ conversations });

it('conversations are found by the numbers that an answer cites', () => {
  const known = conversationsByNumber([
    result(talk(2, 'Cache'), talk(1, 'Old')),
    'cut off {',
    JSON.stringify({ passages: [] }),
    result(talk(1, 'Tides')),
  ]);
  expect(
    citedConversations('Three [2], then two [1][7].', known).map(({ title }) => title),
  ).toEqual(['Tides', 'Cache']);
});
