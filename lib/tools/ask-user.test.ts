import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { questionRequestSchema } from '../decisions/schema.ts';
import { askUserSchema, toQuestions } from './ask-user.ts';

describe('toQuestions', () => {
  it.each([
    [
      { question: 'Which one?', options: ['a', 'b'] },
      [
        {
          id: 'answer',
          question: 'Which one?',
          type: 'choice',
          required: true,
          options: ['a', 'b'],
        },
      ],
    ],
    [{ question: 'Why?' }, [{ id: 'answer', question: 'Why?', type: 'text', required: true }]],
    [
      {
        questions: [
          { question: 'When?', type: 'date' },
          { id: 'who', question: 'Who?', required: false },
        ],
      },
      [
        { id: 'q1', question: 'When?', type: 'date', required: true },
        { id: 'who', question: 'Who?', type: 'text', required: false },
      ],
    ],
  ])('%j', (input, questions) => {
    expect(toQuestions(input)).toEqual(questions);
    expect(questionRequestSchema.parse({ kind: 'question', questions })).toBeTruthy();
  });

  it.each([
    {},
    { questions: [] },
    { question: ' ' },
    { questions: Array(5).fill({ question: 'x' }) },
    { questions: [{ question: 'x', type: 'choice' }] },
    { questions: [{ id: 'q2', question: 'x' }, { question: 'y' }] },
    { questions: [{ id: 'Not a key', question: 'x' }] },
  ])('refuses %j', (input) => {
    expect(askUserSchema.safeParse(input).success).toBe(false);
  });

  it('is described as one object, which is all that providers take', () => {
    expect(z.toJSONSchema(askUserSchema)).toMatchObject({ type: 'object' });
  });
});
