import * as z from 'zod';

export const QUESTION_KINDS = [
  'fact',
  'how-to',
  'number',
  'list',
  'table',
  'paraphrase',
  'follow-up',
  'typo',
  'unanswerable',
] as const;

/**
 * A question with the place of its answer. `documents` are file names. `passages` are
 * alternatives: a passage holds the answer if it comes from one of the documents and contains all
 * strings of one alternative, compared by `holdsAnswer`.
 */
export const goldenQuestionSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  /** Earlier messages of the user, oldest first, which a follow-up leans on. */
  history: z.array(z.string().min(1)).optional(),
  answerable: z.boolean(),
  kind: z.enum(QUESTION_KINDS),
  documents: z.array(z.string().min(1)),
  passages: z.array(z.array(z.string().min(1)).min(1)),
});
export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;
