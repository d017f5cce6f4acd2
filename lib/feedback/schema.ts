import * as z from 'zod';
import { tunables } from '../tunables.ts';

export const VERDICTS = ['up', 'down'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What its reader thought of an answer. `comment` is empty when there is none; time is ISO 8601 UTC. */
export const feedbackSchema = z.object({
  messageId: z.string(),
  verdict: z.enum(VERDICTS),
  comment: z.string(),
  updatedAt: z.string(),
});
export type Feedback = z.infer<typeof feedbackSchema>;

export const giveFeedbackSchema = z.object({
  verdict: z.enum(VERDICTS),
  comment: z.string().trim().max(tunables.feedback.maxCommentChars).default(''),
});
export type GivenFeedback = z.infer<typeof giveFeedbackSchema>;
