import * as z from 'zod';

export { SUMMARY_ACTIVITY } from '../runs/schema.ts';

export const summaryContentSchema = z.object({
  /** What the replaced turns said, in prose or as lines that begin with `- `. */
  text: z.string(),
  /** User turns that summaries of this thread stand for by now. */
  turns: z.number().int().nonnegative(),
  /** Estimated tokens that the replaced turns took; what the summary saves. */
  tokens: z.number().int().nonnegative(),
  /** The first message that the model still gets word for word; empty: all that follow. */
  keptFromMessageId: z.string(),
  /** The run which that message belongs to, where it is known: the log is read from there on. */
  keptFromRunId: z.string().optional(),
  /** The earlier conversation that is summarised, where this one carries another on. */
  fromThreadId: z.string().optional(),
  /** Facts the user asked to remember and calls that were never answered, word for word. */
  pinned: z.array(z.string()).default([]),
  source: z.enum(['model', 'extractive']).default('extractive'),
});
export type SummaryContent = z.infer<typeof summaryContentSchema>;

/** What is remembered of a run, as lists show it. Times are ISO 8601 UTC; the id is the run's. */
export const memorySchema = z.object({
  id: z.string(),
  threadId: z.string(),
  threadTitle: z.string(),
  question: z.string(),
  answer: z.string(),
  createdAt: z.string(),
});
export type Memory = z.infer<typeof memorySchema>;

/** An earlier conversation as an answer cites it: `[n]` in the text points at it. */
export const citedConversationSchema = z.object({
  n: z.number().int().positive(),
  threadId: z.string(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  /** When it was, ISO 8601 UTC. */
  at: z.string(),
});
export type CitedConversation = z.infer<typeof citedConversationSchema>;

export const SEARCH_CONVERSATIONS = 'search_conversations';

/** Result of the `search_conversations` tool, as it stands (JSON) in the tool message of the transcript. */
export const conversationsResultSchema = z.object({
  conversations: z.array(citedConversationSchema),
});

/** Opaque to clients: where the next page of a list of memories starts. */
export const memoryCursorSchema = z
  .string()
  .regex(/^\d{1,15}~[A-Za-z0-9_.:-]{1,128}$/)
  .transform((cursor) => {
    const [time, id] = cursor.split(/~(.*)/s);
    return { createdAt: new Date(Number(time)), id: id ?? '' };
  });
