import { describe, expect, it } from 'vitest';
import type { Question } from '@/lib/decisions/schema';
import { checkDraft, fieldType } from './question-answers.ts';

const question = (id: string, rest: Partial<Question> = {}): Question => ({
  id,
  question: `${id}?`,
  type: 'text',
  required: true,
  ...rest,
});

describe('checkDraft', () => {
  it('gives each answer the type that its question asks for', () => {
    const questions = [
      question('name'),
      question('colour', { type: 'choice', options: ['red', 'blue'] }),
      question('parts', { type: 'choices', options: ['a', 'b', 'c'] }),
      question('count', { type: 'number' }),
      question('sure', { type: 'yes_no' }),
      question('day', { type: 'date' }),
    ];
    const draft = {
      name: ' Ada ',
      colour: 'red',
      parts: ['a', 'c'],
      count: '2,5',
      sure: 'no',
      day: '2026-11-21',
    };
    expect(checkDraft(questions, draft)).toEqual({
      problems: null,
      answers: {
        name: 'Ada',
        colour: 'red',
        parts: ['a', 'c'],
        count: 2.5,
        sure: false,
        day: '2026-11-21',
      },
    });
  });

  it('names every field that is missing or wrong', () => {
    const questions = [
      question('name'),
      question('parts', { type: 'choices', options: ['a'] }),
      question('sure', { type: 'yes_no' }),
      question('count', { type: 'number' }),
      question('day', { type: 'date' }),
      question('story'),
    ];
    const draft = {
      name: '  ',
      parts: [],
      count: 'many',
      day: '2026-02-30',
      story: 'x'.repeat(10_001),
    };
    expect(checkDraft(questions, draft).problems).toEqual({
      name: 'required',
      parts: 'required',
      sure: 'required',
      count: 'number',
      day: 'date',
      story: 'too_long',
    });
  });

  it('leaves out optional questions that nobody answered', () => {
    const questions = [question('a', { required: false }), question('b')];
    expect(checkDraft(questions, { b: 'yes' }).answers).toEqual({ b: 'yes' });
  });
});

it('keeps options to the letter, and a list a list', () => {
  const questions = [
    question('a', { type: 'choice', options: [' x '] }),
    question('b', { type: 'choices' }),
  ];
  expect(checkDraft(questions, { a: ' x ', b: 'mine' }).answers).toEqual({ a: ' x ', b: ['mine'] });
});

it('asks in words where there is nothing to choose from', () => {
  expect(fieldType(question('a', { type: 'choice' }))).toBe('text');
  expect(fieldType(question('a', { type: 'choices', options: [] }))).toBe('text');
  expect(fieldType(question('a', { type: 'choice', options: ['x'] }))).toBe('choice');
});
