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
});
