import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { acceptMessages, requireClientId } from './accept-messages.ts';

const message = (role: string, content: string, id = 'm') => ({ id, role, content }) as Message;

describe('acceptMessages', () => {
  it('keeps what was said and drops instructions and markers of the client', () => {
    const roles = ['system', 'developer', 'user', 'assistant', 'activity', 'reasoning'];
    const accepted = acceptMessages(roles.map((role) => message(role, 'x')));
    expect(accepted.map(({ role }) => role)).toEqual(['user', 'assistant']);
  });

  it('mends text that the database would refuse', () => {
    expect(acceptMessages([message('user', 'a\u0000b\ud800c')])[0]?.content).toBe('ab\ufffdc');
  });

  it('says what to do with a text that is too long', () => {
    expect(() => acceptMessages([message('user', 'x'.repeat(200_001))])).toThrow(/as a document/);
  });

  it.each(['', 'a\nb', '../x', '<script>', 'x'.repeat(200), '\u0000'])(
    'refuses the id %j',
    (id) => {
      expect(() => acceptMessages([message('user', 'x', id)])).toThrow(
        expect.objectContaining({ code: 'INVALID_REQUEST' }),
      );
      expect(() => requireClientId('thread id', id)).toThrow(/thread id/);
    },
  );
});
