import type { Message } from '@ag-ui/client';
import { describe, expect, it } from 'vitest';
import { DECISION_ACTIVITY, type Decision } from '../decisions/schema.ts';
import { approvedSources, withoutRejectedBefore } from './approved-sources.ts';

const decision = (more: Partial<Decision>): Decision => ({
  id: 'd1',
  kind: 'sources',
  status: 'answered',
  threadId: 't1',
  runId: 'r1',
  toolCallId: 'c1',
  request: {
    kind: 'sources',
    question: 'Which colour?',
    sources: [{ documentId: 'red', title: 'Red', passages: [] }],
  },
  answer: { kind: 'sources', approved: ['red'] },
  answeredBy: 'u1',
  answeredVia: 'chat',
  createdAt: '2026-11-21T10:00:00Z',
  expiresAt: '2026-11-22T10:00:00Z',
  answeredAt: null,
  ...more,
});
const shown = (more: Partial<Decision>): Message => ({
  id: 'decision-d1',
  role: 'activity',
  activityType: DECISION_ACTIVITY,
  content: decision(more),
});
const user = (id: string): Message => ({ id, role: 'user', content: 'Which colour?' });
const passage = (n: number, documentId: string) => ({
  n,
  documentId,
  documentTitle: documentId,
  kind: 'markdown',
  headings: [],
  page: null,
  start: 0,
  end: 4,
  text: `It is ${documentId}.`,
  score: 1,
});
const search = (name = 'vector_search'): Message => ({
  id: `call-${name}`,
  role: 'assistant',
  toolCalls: [{ id: 'c0', type: 'function', function: { name, arguments: '{}' } }],
});
const found: Message = {
  id: 'm2',
  role: 'tool',
  toolCallId: 'c0',
  content: JSON.stringify({ passages: [passage(1, 'red'), passage(2, 'blue')] }),
};

describe('sources that an answer may rest on', () => {
  it('are those that were approved, by the last decision', () => {
    expect(approvedSources([], [])).toBeUndefined();
    expect(approvedSources([shown({})], [])).toEqual(new Set(['red']));
    const later = decision({ id: 'd2', answer: { kind: 'sources', approved: ['blue'] } });
    expect(approvedSources([shown({})], [later])).toEqual(new Set(['blue']));
  });

  it('are not known while nobody has answered, and none when nobody did in time', () => {
    const open = { status: 'pending' as const, answer: null };
    expect(approvedSources([shown(open)], [])).toBeUndefined();
    const late = decision({ status: 'expired', answer: null });
    expect(approvedSources([shown(open)], [late])).toEqual(new Set());
  });

  it('bind the turns that follow too, each turn by its own decision', () => {
    const isUser = ({ role }: Message) => role === 'user';
    const turns = [user('m1'), search(), found, shown({}), user('m3'), search(), found];
    const texts = withoutRejectedBefore(turns, isUser).map(({ content }) => String(content));
    expect(texts[2]).toContain('It is red.');
    expect(texts[2]).not.toContain('It is blue.');
    expect(texts[6]).toContain('It is blue.');
  });

  it('leave alone what other tools give, whatever it looks like', () => {
    const turn = [user('m1'), search('list_colours'), found, shown({})];
    expect(withoutRejectedBefore(turn, ({ role }) => role === 'user')[2]).toEqual(found);
  });
});
