import { expect, it } from 'vitest';
import { TURNS_SPENT } from '@/lib/runs/schema';
import { carryDraft, takeDraft } from './carried-draft.ts';
import { isTurnLimit, runErrorOf } from './chat-error.ts';

it('a draft is handed to its thread, once', () => {
  carryDraft('a', 'unsent');
  carryDraft('b', '  ');
  expect(takeDraft('b')).toBeUndefined();
  expect(takeDraft('a')).toBe('unsent');
  expect(takeDraft('a')).toBeUndefined();
});

it('the limit of turns is known by its words, and is not to be tried again', () => {
  const limit = runErrorOf({ code: 'INVALID_REQUEST', message: TURNS_SPENT });
  expect(isTurnLimit(limit)).toBe(true);
  expect(limit.retryable).toBe(false);
  expect(isTurnLimit(runErrorOf({ code: 'INVALID_REQUEST', message: 'Say more.' }))).toBe(false);
});
