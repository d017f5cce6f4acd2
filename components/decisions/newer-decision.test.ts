import { expect, it } from 'vitest';
import { decisionFixture } from './fixture.ts';
import { isOpen, newerDecision } from './newer-decision.ts';

const pending = decisionFixture();
const answered = decisionFixture({ status: 'answered', answeredBy: 'Ada' });

it('never goes back from settled to pending', () => {
  expect(newerDecision(pending, answered)).toBe(answered);
  expect(newerDecision(answered, pending)).toBe(answered);
  expect(newerDecision(pending, null)).toBe(pending);
  expect(newerDecision(pending, { ...answered, id: 'other' })).toBe(pending);
});

it('is open until it is settled or its time is over', () => {
  const end = Date.parse(pending.expiresAt);
  expect(isOpen(pending, end - 1)).toBe(true);
  expect(isOpen(pending, end)).toBe(false);
  expect(isOpen(answered, end - 1)).toBe(false);
});
