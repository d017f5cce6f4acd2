import type * as z from 'zod';
import { AppError } from '../errors/index.ts';
import type { answerValueSchema, Question } from './schema.ts';

export type AnswerValue = z.infer<typeof answerValueSchema>;
export type Answers = Record<string, AnswerValue>;

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const isOption = ({ options }: Question, value: string) =>
  !options?.length || options.includes(value);

/** What does not fit, as the rest of a sentence; undefined when it fits. */
function misfit(question: Question, value: AnswerValue): string | undefined {
  const among = `one of: ${question.options?.join(', ')}`;
  switch (question.type) {
    case 'text':
      return typeof value === 'string' ? undefined : 'must be text';
    case 'choice':
      if (typeof value !== 'string') return 'must be text';
      return isOption(question, value) ? undefined : `must be ${among}`;
    case 'choices': {
      if (!Array.isArray(value)) return 'must be a list';
      if (new Set(value).size < value.length) return 'names something twice';
      return value.every((one) => isOption(question, one)) ? undefined : `may only hold ${among}`;
    }
    case 'number':
      return Number.isFinite(value) ? undefined : 'must be a number';
    case 'yes_no':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'date':
      return typeof value === 'string' && isDate(value) ? undefined : 'must be a date, YYYY-MM-DD';
  }
}

const isBlank = (value: AnswerValue) =>
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/**
 * The answers by question id, blank ones left out.
 * @throws AppError INVALID_REQUEST: a required answer is missing, one does not fit its question's
 *   type or options, or nobody asked for it
 */
export function checkQuestionAnswer(questions: readonly Question[], given: Answers): Answers {
  const refuse = (id: string, problem: string): never => {
    throw new AppError('INVALID_REQUEST', `answer.answers.${id}: ${problem}.`);
  };
  const known = new Set(questions.map(({ id }) => id));
  const foreign = Object.keys(given).find((id) => !known.has(id));
  if (foreign !== undefined) refuse(foreign.slice(0, 40), 'there is no such question');
  const answers: Answers = {};
  for (const question of questions) {
    const value = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    if (value === undefined || isBlank(value)) {
      if (question.required) refuse(question.id, 'an answer is required');
      continue;
    }
    const problem = misfit(question, value);
    if (problem) refuse(question.id, problem);
    answers[question.id] = value;
  }
  return answers;
}
