import * as z from 'zod';
import { QUESTION_TYPES, type Question } from '../decisions/schema.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import type { ToolDefinition } from './schema.ts';

const text = z.string().trim().min(1).max(1_000);
const options = z
  .array(z.string().trim().min(1).max(200))
  .max(12)
  .describe('Answers to choose from, if they are few.');

const oneOfSeveral = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/)
    .optional()
    .describe('Key of the answer; q1, q2 … unless given.'),
  question: text,
  type: z.enum(QUESTION_TYPES).optional(),
  options: options.optional(),
  required: z.boolean().optional().describe('False when it may be left unanswered.'),
});
type AskedQuestion = z.infer<typeof oneOfSeveral>;

const needsOptions = ({ type, options: offered = [] }: AskedQuestion) =>
  (type === 'choice' || type === 'choices') && offered.length === 0;

/** One shape and no union: providers take only an object as the arguments of a tool. */
export const askUserSchema = z
  .object({
    question: text.optional().describe('One question. Leave it out when `questions` is given.'),
    options: options.optional(),
    questions: z
      .array(oneOfSeveral)
      .max(4)
      .optional()
      .describe('Up to four related questions, shown as one form.'),
  })
  .superRefine(({ question, questions = [] }, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message });
    if (question === undefined && questions.length === 0) say('Give a question, or questions.');
    if (questions.some(needsOptions)) say('A question of type choice or choices needs options.');
    const ids = questions.map(keyOf);
    if (new Set(ids).size < ids.length) say('Each question needs an id of its own.');
  });
export type AskUserInput = z.infer<typeof askUserSchema>;

function keyOf({ id }: Pick<AskedQuestion, 'id'>, index: number): string {
  return id ?? `q${index + 1}`;
}

function toQuestion(asked: AskedQuestion, id: string): Question {
  const { question, options: offered = [], required = true } = asked;
  const type = asked.type ?? (offered.length > 0 ? 'choice' : 'text');
  return { id, question, type, required, ...(offered.length > 0 && { options: offered }) };
}

/**
 * What the model asked, as the form that the user fills in: one question, whose answer has the key
 * `answer`, or up to four.
 * @throws ZodError when the input does not fit `askUserSchema`
 */
export function toQuestions(input: unknown): Question[] {
  const { question, options: offered, questions = [] } = askUserSchema.parse(input);
  if (questions.length > 0) return questions.map((one, at) => toQuestion(one, keyOf(one, at)));
  return [toQuestion({ question: question ?? '', options: offered }, 'answer')];
}

/** Asks the user; the agent hands the call to a human and goes on with the answer. */
export function askUserTool(): ToolDefinition {
  const tool: ToolDefinition<AskUserInput> = {
    name: 'ask_user',
    description:
      'Asks the user when the task cannot be done without knowing more: one question (with options if the answers are few), or up to four related questions as one form. Never ask what the documents or files can tell.',
    category: 'human',
    input: askUserSchema,
    timeoutMs: tunables.tools.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    execute: () =>
      Promise.reject(new AppError('INVALID_REQUEST', 'A question is answered by a human.')),
  };
  return tool as ToolDefinition;
}
