import * as z from 'zod';
import { type Question, questionSchema } from '../decisions/schema.ts';
import { tunables } from '../tunables.ts';
import type { ToolDefinition } from './schema.ts';

const single = z.object({
  question: z.string().min(1).max(1_000),
  options: z.array(z.string().min(1).max(200)).max(12).optional(),
});
const several = z.object({ questions: z.array(questionSchema).min(1).max(4) });
export const askUserSchema = z.union([several, single]);

/** What the model asked, as the form that the user fills in: one question, or up to four. */
export function toQuestions(input: unknown): Question[] {
  const asked = askUserSchema.parse(input);
  if ('questions' in asked) return asked.questions;
  const { question, options } = asked;
  const type = options && options.length > 0 ? 'choice' : 'text';
  return [{ id: 'answer', question, type, required: true, ...(options && { options }) }];
}

/** Asks the user; the agent hands the call to a human and goes on with the answer. */
export function askUserTool(): ToolDefinition {
  return {
    name: 'ask_user',
    description:
      'Asks the user when the task cannot be done without knowing more: one question (with options if the answers are few), or up to four related questions as one form. Never ask what the documents or files can tell.',
    category: 'human',
    input: askUserSchema,
    timeoutMs: tunables.tools.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    execute: () => Promise.reject(new Error('A question is answered by a human.')),
  };
}
