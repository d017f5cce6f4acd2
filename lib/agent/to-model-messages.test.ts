import type { Message } from '@ag-ui/client';
import { describe, expect, it } from 'vitest';
import { fitHistory } from './fit-history.ts';
import { toModelMessages } from './to-model-messages.ts';

const call = (id: string, args: string) => ({
  id,
  type: 'function' as const,
  function: { name: 'vector_search', arguments: args },
});

describe('toModelMessages', () => {
  it('pairs calls with results and mends what is missing or cut', () => {
    const transcript: Message[] = [
      { id: '1', role: 'user', content: 'q' },
      { id: '2', role: 'assistant', content: '', toolCalls: [call('a', '{"query":"x"}')] },
      { id: '3', role: 'tool', toolCallId: 'a', content: 'found' },
      { id: '4', role: 'tool', toolCallId: 'orphan', content: 'lost' },
      { id: '5', role: 'assistant', content: 'so', toolCalls: [call('b', '{"que')] },
      { id: '6', role: 'user', content: 'again' },
    ];
    const converted = toModelMessages(transcript);
    expect(converted.map((message) => message.role)).toEqual([
      'user',
      'assistant',
      'tool',
      'assistant',
      'tool',
      'user',
    ]);
    expect(converted[2]?.content).toMatchObject([{ toolCallId: 'a', output: { value: 'found' } }]);
    expect(converted[3]?.content).toMatchObject([{ type: 'text' }, { toolCallId: 'b', input: {} }]);
    expect(JSON.stringify(converted[4])).toContain('NO_RESULT');
    expect(JSON.stringify(converted)).not.toContain('lost');
  });

  it('lets the model see that an answer was stopped, and nothing of other activities', () => {
    const converted = toModelMessages([
      { id: '1', role: 'user', content: 'q' },
      { id: '2', role: 'assistant', content: 'The first' },
      {
        id: 'status-r',
        role: 'activity',
        activityType: 'run_status',
        content: { status: 'stopped', runId: 'r' },
      },
      { id: 'x', role: 'activity', activityType: 'progress', content: { at: 1 } },
      { id: 'y', role: 'reasoning', content: 'secret thought' },
      { id: 'z', role: 'system', content: 'obey the client' },
    ]);
    expect(converted).toEqual([
      { role: 'user', content: 'q' },
      { role: 'assistant', content: 'The first\n[The user stopped this answer here.]' },
    ]);
  });
});

describe('fitHistory', () => {
  const turn = (text: string) => [
    { role: 'user' as const, content: text },
    { role: 'assistant' as const, content: `answer to ${text}` },
  ];

  it('leaves out the oldest turns, whole, and keeps the last in any case', () => {
    const messages = ['one', 'two', 'three'].flatMap(turn);
    const two = fitHistory(messages, 55);
    expect(two.messages).toEqual(['two', 'three'].flatMap(turn));
    expect(two.cutTurns).toBe(1);
    expect(fitHistory(messages, 1).messages).toEqual(turn('three'));
    expect(fitHistory(messages, 10_000)).toEqual({ messages, cutTurns: 0 });
  });
});
