import type { Message } from '@ag-ui/client';
import { describe, expect, it } from 'vitest';
import { createOfflineModel } from '../models/index.ts';
import { answerQuestion } from './answer-question.ts';
import { createAgent } from './create-agent.ts';
import { collect, ofType, runInput, textOf, userMessage } from './testing/run-agent.ts';
import { passage, stubSearch } from './testing/stub-search.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
const backups = passage(
  'To make a backup, run `npm run backup`. To restore a backup, run `npm run restore`.',
  { documentTitle: 'Operating', headings: ['Backups'] },
);

describe('a conversation with the offline model', () => {
  it('answers a follow-up with the topic of the turn before', async () => {
    const search = stubSearch([backups]);
    const agent = createAgent({
      principal,
      workspaceId: 'guide',
      search,
      model: createOfflineModel(),
    });
    const messages: Message[] = [userMessage('How do I make a backup?')];
    const first = textOf(await collect(agent, runInput({ messages })));
    expect(first).toBe('To make a backup, run `npm run backup`. [1]');
    messages.push({ id: 'a1', role: 'assistant', content: first });
    messages.push(userMessage('And how do I restore it?'));
    const second = textOf(await collect(agent, runInput({ messages })));
    expect(search.queries[1]).toMatch(/restore.*backup/);
    expect(second).toContain('To restore a backup, run `npm run restore`. [1]');
  });

  it('suggests what to ask next with one tool call and no model', async () => {
    const agent = createAgent({
      principal,
      workspaceId: 'guide',
      search: stubSearch([]),
      model: createOfflineModel(),
    });
    const name = 'copilotkitSuggest';
    const forwardedProps = { toolChoice: { type: 'function', function: { name } } };
    const events = await collect(agent, runInput({ forwardedProps }));
    expect(ofType(events, 'TOOL_CALL_START')[0]).toMatchObject({ toolCallName: name });
    const { suggestions } = JSON.parse(String(ofType(events, 'TOOL_CALL_ARGS')[0]?.delta));
    expect(suggestions).toHaveLength(3);
    expect(suggestions[0]).toEqual({ title: expect.any(String), message: expect.any(String) });
  });
});

describe('suggestions', () => {
  const suggested = async (tool: string) => {
    const model = createOfflineModel();
    const agent = createAgent({ principal, workspaceId: 'guide', search: stubSearch([]), model });
    const name = 'copilotkitSuggest';
    const forwardedProps = { toolChoice: { type: 'function', function: { name } } };
    const passages = [{ ...backups, n: 1 }];
    const call = { id: 'c', type: 'function' as const, function: { name: tool, arguments: '{}' } };
    const messages: Message[] = [
      userMessage('What is there?'),
      { id: 'a', role: 'assistant', toolCalls: [call] },
      { id: 'r', role: 'tool', toolCallId: 'c', content: JSON.stringify({ passages }) },
    ];
    const events = await collect(agent, runInput({ forwardedProps, messages }));
    return String(ofType(events, 'TOOL_CALL_ARGS')[0]?.delta);
  };

  it('lie next to what a search of ours found, and no other tool', async () => {
    expect(await suggested('vector_search')).toContain('Summarize Operating');
    expect(await suggested('web_fetch')).not.toContain('Operating');
  });
});

describe('answerQuestion', () => {
  const scope = { tenantId: 't', workspaceId: 'w' };
  it('gives the text, the passages shown, and whether it declined', async () => {
    const search = stubSearch([backups]);
    const answer = await answerQuestion(scope, 'How do I make a backup?', { search });
    expect(answer.declined).toBe(false);
    expect(answer.passages.map((found) => found.n)).toEqual([1]);
    const declined = await answerQuestion(scope, 'Who painted the ceiling?', { search });
    expect(declined.declined).toBe(true);
    const history = ['How do I make a backup?'];
    const later = await answerQuestion(scope, 'And how do I restore it?', { search, history });
    expect(later.text).toContain('npm run restore');
  });
});
