import { expect, it } from 'vitest';
import { readTurnsSpent, turnsSpent } from '@/lib/runs/schema';
import { carryDraft, takeDraft } from './carried-draft.ts';
import { runErrorOf } from './chat-error.ts';

it('a draft is handed to its thread, once', () => {
  carryDraft('a', 'unsent');
  carryDraft('b', '  ');
  expect(takeDraft('b')).toBeUndefined();
  expect(takeDraft('a')).toBe('unsent');
  expect(takeDraft('a')).toBeUndefined();
});

it('the limit of turns is known by its words, and is not to be tried again', () => {
  const limit = runErrorOf({ code: 'INVALID_REQUEST', message: turnsSpent(7) });
  expect(readTurnsSpent(limit.message)).toBe(7);
  expect(limit.retryable).toBe(false);
  expect(readTurnsSpent('Say 7 more.')).toBeUndefined();
  expect(readTurnsSpent('Say more.')).toBeUndefined();
});
