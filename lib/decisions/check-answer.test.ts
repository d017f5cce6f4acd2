import { describe, expect, it } from 'vitest';
import { approval, plan } from '../../test/asked-run.ts';
import { checkAnswer } from './check-answer.ts';
import { readResumePayload } from './read-resume-payload.ts';
import type { DecisionRequest, Question } from './schema.ts';

const ask = (...questions: Partial<Question>[]): DecisionRequest => ({
  kind: 'question',
  questions: questions.map((one, index) => ({
    id: `q${index}`,
    question: 'Which?',
    type: 'text',
    required: true,
    ...one,
  })),
});
const answer = (answers: Record<string, unknown>) => ({ kind: 'question', answers });
const refused = expect.objectContaining({ code: 'INVALID_REQUEST' });

describe('answers to questions', () => {
  it.each([
    ['text', {}, 'blue'],
    ['text of one’s own beside options', { options: ['a'] }, 'b'],
    ['an option', { type: 'choice', options: ['a', 'b'] }, 'b'],
    ['options', { type: 'choices', options: ['a', 'b'] }, ['b', 'a']],
    ['a number', { type: 'number' }, 0],
    ['no', { type: 'yes_no' }, false],
    ['a day', { type: 'date' }, '2024-02-29'],
  ] as [string, Partial<Question>, unknown][])('may be %s', (_, question, value) => {
    expect(checkAnswer(ask(question), answer({ q0: value }))).toEqual(answer({ q0: value }));
  });

  it.each([
    ['a number for a text', {}, 1],
    ['blank', {}, '  '],
    ['no option', { type: 'choice', options: ['a'] }, 'b'],
    ['a list for one choice', { type: 'choice', options: ['a'] }, ['a']],
    ['one that is no option', { type: 'choices', options: ['a'] }, ['a', 'b']],
    ['one twice', { type: 'choices', options: ['a'] }, ['a', 'a']],
    ['none of many', { type: 'choices', options: ['a'] }, []],
    ['a text for a number', { type: 'number' }, '3'],
    ['no number', { type: 'number' }, Number.NaN],
    ['a text for yes or no', { type: 'yes_no' }, 'yes'],
    ['a day that is none', { type: 'date' }, '2023-02-29'],
    ['a time', { type: 'date' }, '2023-02-28T10:00'],
    ['nothing', {}, undefined],
    ['null', {}, null],
    ['an object', {}, {}],
  ] as [string, Partial<Question>, unknown][])('are not %s', (_, question, value) => {
    expect(() => checkAnswer(ask(question), answer({ q0: value }))).toThrow(refused);
  });

  it('leave out what is optional and blank', () => {
    const request = ask({}, { required: false }, { required: false, type: 'number' });
    expect(checkAnswer(request, answer({ q0: 'a', q1: ' ' }))).toEqual(answer({ q0: 'a' }));
  });

  it('are to these questions only', () => {
    expect(() => checkAnswer(ask({}), answer({ q0: 'a', other: 'b' }))).toThrow(/other/);
    expect(() => checkAnswer(ask({ id: 'constructor' }), answer({}))).toThrow(refused);
  });
});

describe('other answers', () => {
  const steps = plan.kind === 'plan' ? plan.plan.steps : [];
  const changed = (change: object) => ({
    kind: 'plan',
    verdict: 'approve',
    plan: { title: 'P', steps: [...steps, { ...steps[0], id: 'b', ...change }] },
  });

  it('keep a changed plan that is one', () => {
    expect(checkAnswer(plan, changed({}))).toEqual(changed({}));
    const rejected = { ...changed({}), verdict: 'reject', reason: 'too long' };
    const kept = { kind: 'plan', verdict: 'reject', reason: 'too long' };
    expect(checkAnswer(plan, rejected)).toEqual(kept);
  });

  it.each([
    ['a step twice', changed({ id: 'a' })],
    ['a step without a title', changed({ title: '' })],
    ['no step', { kind: 'plan', verdict: 'approve', plan: { title: 'P', steps: [] } }],
    ['an unknown verdict', { kind: 'plan', verdict: 'allow_once' }],
    ['another kind', { kind: 'question', answers: {} }],
    ['an unknown kind', { kind: 'wish' }],
    ['nothing', undefined],
  ])('refuse a plan with %s', (_, given) => {
    expect(() => checkAnswer(plan, given)).toThrow(refused);
  });

  it('keep a reason with a denial only', () => {
    const allow = { kind: 'tool_approval', verdict: 'allow_once', reason: 'x' };
    expect(checkAnswer(approval(), allow)).not.toHaveProperty('reason');
    const deny = { ...allow, verdict: 'deny' };
    expect(checkAnswer(approval(), deny)).toEqual(deny);
  });
});

describe('what general AG-UI clients send', () => {
  const read = (request: DecisionRequest, payload: unknown) =>
    checkAnswer(request, readResumePayload(request, payload));
  const verdict = (kind: string, value: string, rest = {}) => ({ kind, verdict: value, ...rest });

  it.each([
    [approval(), true, verdict('tool_approval', 'allow_once')],
    [approval(), false, verdict('tool_approval', 'deny')],
    [approval(), { approved: true }, verdict('tool_approval', 'allow_once')],
    [
      approval(),
      { approved: false, reason: 'no' },
      verdict('tool_approval', 'deny', { reason: 'no' }),
    ],
    [approval(), { verdict: 'allow_always' }, verdict('tool_approval', 'allow_always')],
    [approval(), verdict('tool_approval', 'deny'), verdict('tool_approval', 'deny')],
    [plan, true, verdict('plan', 'approve')],
    [plan, { verdict: 'reject' }, verdict('plan', 'reject')],
    [
      plan,
      { approved: true, plan: plan.kind === 'plan' && plan.plan },
      { ...plan, verdict: 'approve' },
    ],
    [ask({}), 'blue', answer({ q0: 'blue' })],
    [ask({ type: 'yes_no' }), 'Yes', answer({ q0: true })],
    [ask({ type: 'yes_no' }), false, answer({ q0: false })],
    [ask({ type: 'number' }), '4.5', answer({ q0: 4.5 })],
    [ask({ type: 'choices', options: ['a'] }), 'a', answer({ q0: ['a'] })],
    [ask({}, {}), { answers: { q0: 'a', q1: 'b' } }, answer({ q0: 'a', q1: 'b' })],
  ] as [DecisionRequest, unknown, unknown][])('%# is understood', (request, payload, expected) => {
    expect(read(request, payload)).toEqual(expected);
  });

  it.each([
    ['changed arguments', approval(), { approved: true, editedArgs: { command: 'rm -rf /' } }],
    [
      'changed arguments in a whole answer',
      approval(),
      { kind: 'tool_approval', verdict: 'allow_once', editedArgs: { command: 'rm -rf /' } },
    ],
    ['a word', approval(), 'sure'],
    ['nothing', approval(), undefined],
    ['an unknown verdict', approval(), { verdict: 'yes' }],
    ['a bare text for two questions', ask({}, {}), 'a'],
    ['words for a number', ask({ type: 'number' }), 'many'],
    ['a boolean for a text', ask({}), true],
    ['an approval for a question', ask({}), { approved: true }],
  ] as [string, DecisionRequest, unknown][])('%s is refused', (_, request, payload) => {
    expect(() => read(request, payload)).toThrow(refused);
  });
});
