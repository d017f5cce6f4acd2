import * as z from 'zod';
import { storableText } from '../storable-text.ts';
import { tunables } from '../tunables.ts';

const { completions } = tunables;

/** What a writing surface asks for: the text that could stand at the cursor. */
export const completionRequestSchema = z.object({
  workspace: storableText.min(1).max(50),
  /** Text before the cursor, and after it. */
  before: z.string().min(1).max(completions.beforeChars),
  after: z.string().max(completions.afterChars).default(''),
  /** What is being written, such as "A note in Markdown". */
  purpose: z.string().max(completions.purposeChars).default(''),
  /** What the writer would want to be known, such as the title. */
  context: z.string().max(completions.contextChars).default(''),
  /** The document that is being written: it is not continued with its own words. */
  documentId: z.string().max(100).optional(),
});
export type CompletionRequest = z.infer<typeof completionRequestSchema>;
