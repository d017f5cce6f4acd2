import { expect, it } from 'vitest';
import type { DecisionAnswer } from '@/lib/decisions/schema';
import { decisionFixture } from './fixture.ts';
import { isConsent, outcomeOf } from './outcome.ts';

const answered = (answer: DecisionAnswer) =>
  outcomeOf(decisionFixture({ status: 'answered', answer }), false);
const plan = { title: 'P', steps: [] };

it('names every end a decision can come to', () => {
  expect(answered({ kind: 'tool_approval', verdict: 'allow_once' })).toBe('allowed_once');
  expect(answered({ kind: 'tool_approval', verdict: 'allow_always' })).toBe('allowed_always');
  expect(answered({ kind: 'tool_approval', verdict: 'deny' })).toBe('denied');
  expect(answered({ kind: 'question', answers: {} })).toBe('answered');
  expect(answered({ kind: 'plan', verdict: 'approve' })).toBe('approved');
  expect(answered({ kind: 'plan', verdict: 'approve', plan })).toBe('approved_changed');
  expect(answered({ kind: 'plan', verdict: 'reject' })).toBe('rejected');
  expect(outcomeOf(decisionFixture({ status: 'withdrawn' }), false)).toBe('withdrawn');
});

it('is open until its time is over, also before the server says so', () => {
  expect(outcomeOf(decisionFixture(), true)).toBeNull();
  expect(outcomeOf(decisionFixture(), false)).toBe('expired');
  // An expired approval is stored with the denial that the agent is given.
  const answer: DecisionAnswer = { kind: 'tool_approval', verdict: 'deny' };
  expect(outcomeOf(decisionFixture({ status: 'expired', answer }), false)).toBe('expired');
});

it('tells consent from refusal and from neither', () => {
  expect(isConsent('approved_changed')).toBe(true);
  expect(isConsent('denied')).toBe(false);
  expect(isConsent('expired')).toBeNull();
});
