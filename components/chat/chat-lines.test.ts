import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { chatLines, lastAnswer } from './chat-lines.ts';

const transcript = [
  { id: '1', role: 'user', content: 'A question' },
  {
    id: '2',
    role: 'assistant',
    toolCalls: [{ id: 'c', type: 'function', function: { name: 'search', arguments: '{}' } }],
  },
  { id: '3', role: 'tool', toolCallId: 'c', content: 'hits' },
  { id: '4', role: 'assistant', content: ' An answer ' },
] as Message[];

describe('a conversation seen from outside the chat', () => {
  it('is what was said, without the calls of tools', () => {
    expect(chatLines(transcript)).toEqual([
      { id: '1', role: 'user', text: 'A question' },
      { id: '4', role: 'assistant', text: 'An answer' },
    ]);
  });

  it('has a last answer once there is one', () => {
    expect(lastAnswer(transcript)?.id).toBe('4');
    expect(lastAnswer(transcript.slice(0, 1))).toBeUndefined();
  });
});
