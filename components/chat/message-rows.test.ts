import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { messageRows } from './message-rows.ts';

const message = (id: string): Message => ({ id, role: 'user', content: id });

describe('messageRows', () => {
  it('begins with the same row whatever is loaded', () => {
    const first = messageRows('t', [], [message('2')]);
    const more = messageRows('t', [message('1')], [message('2')]);
    expect(first.map(({ id }) => id)).toEqual(['history_start-t', '2']);
    expect(more.map(({ id }) => id)).toEqual(['history_start-t', '1', '2']);
  });

  it('shows a message once that both parts hold', () => {
    expect(messageRows('t', [message('1'), message('2')], [message('2')])).toHaveLength(3);
  });

  it('is empty for an empty thread', () => {
    expect(messageRows('t', [], [])).toEqual([]);
  });

  const calls = (id: string, ...names: string[]): Message => ({
    id,
    role: 'assistant',
    toolCalls: names.map((name) => ({
      id: name,
      type: 'function',
      function: { name, arguments: '{}' },
    })),
  });
  const result = (id: string): Message => ({
    id: `r-${id}`,
    role: 'tool',
    toolCallId: id,
    content: '',
  });
  const shape = (messages: Message[]) =>
    messageRows('t', [], messages)
      .slice(1)
      .filter(({ role }) => role === 'assistant')
      .map((row) =>
        [row.id, ...(row.role === 'assistant' ? (row.toolCalls ?? []) : []).map((c) => c.id)].join(
          ' ',
        ),
      );

  it('joins steps in a row that only call tools', () => {
    const said: Message = { ...calls('1', 'a'), role: 'assistant', content: 'I look.' } as Message;
    expect(shape([said, result('a'), calls('2', 'b'), result('b'), calls('3', 'c')])).toEqual([
      '1 a b c',
    ]);
    const printed: Message = {
      id: 'o',
      role: 'activity',
      activityType: 'tool_output',
      content: {},
    };
    expect(shape([calls('1', 'a'), printed, calls('2', 'b')])).toEqual(['1 a b']);
  });

  it('joins nothing over words, questions and what else is to be seen', () => {
    const answer: Message = { id: '2', role: 'assistant', content: 'Done.' };
    expect(shape([calls('1', 'a'), answer, calls('3', 'b')])).toEqual(['1 a', '2', '3 b']);
    expect(shape([calls('1', 'a'), message('u'), calls('3', 'b')])).toEqual(['1 a', '3 b']);
    const asked: Message = { id: 'd', role: 'activity', activityType: 'decision', content: {} };
    expect(shape([calls('1', 'a'), asked, calls('3', 'b')])).toEqual(['1 a', '3 b']);
  });
});
