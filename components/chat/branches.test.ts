import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { messagesBefore, noBranches, questionOf, toBranches, withVersion } from './branches.ts';

const thread: Message[] = [
  { id: 'u1', role: 'user', content: 'one' },
  { id: 'a1', role: 'assistant', content: '1' },
  { id: 'u2', role: 'user', content: 'two' },
  { id: 's', role: 'user', name: 'steered', content: 'in blue' },
  { id: 'a2', role: 'assistant', content: '2' },
];

describe('versions of a conversation', () => {
  it('find the question of an answer, not what was said in between', () => {
    expect(questionOf(thread, 'a2')?.id).toBe('u2');
    expect(questionOf(thread, 'a1')?.id).toBe('u1');
    expect(questionOf(thread, 'unknown')).toBeUndefined();
  });

  it('keep what stands before a message', () => {
    expect(messagesBefore(thread, 'u2').map(({ id }) => id)).toEqual(['u1', 'a1']);
    expect(messagesBefore(thread, 'unknown')).toHaveLength(5);
  });

  it('grow by the one that is begun', () => {
    const first = withVersion(noBranches, 'u2', 'u3');
    expect(first.u3).toEqual(['u2', 'u3']);
    expect(withVersion(first, 'u3', 'u4').u4).toEqual(['u2', 'u3', 'u4']);
    expect(toBranches([{ messageId: 'x', siblings: ['w', 'x'] }])).toEqual({ x: ['w', 'x'] });
  });
});
