import * as z from 'zod';
import { clientIdSchema, DELIVERIES, RUN_STATUSES } from '../runs/schema.ts';
import { tunables } from '../tunables.ts';

export const threadSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  updatedAt: z.string(),
  running: z.boolean(),
  /** Something in it waits for a human's decision. */
  waiting: z.boolean(),
  pinned: z.boolean(),
  archived: z.boolean(),
});
export type ThreadSummary = z.infer<typeof threadSummarySchema>;

/** Not in line with the text around it, or able to turn its direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

export const changeThreadSchema = z
  .object({
    title: z
      .string()
      .transform((title) => title.replace(UNSEEN, ' ').trim())
      .pipe(z.string().min(1).max(200)),
    pinned: z.boolean(),
    archived: z.boolean(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what to change.');

/** A conversation that a search found. */
export const foundThreadSchema = z.object({
  thread: threadSummarySchema,
  /** The message that has most of the words; null when only the title has them. */
  messageId: z.string().nullable(),
  /** Where the words stand in what was said; null when only the title has them. */
  excerpt: z
    .object({
      text: z.string(),
      /** Ranges of the text: UTF-16 code units, end exclusive. */
      highlights: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    })
    .nullable(),
});
export type FoundThread = z.infer<typeof foundThreadSchema>;

export const EXPORT_FORMATS = ['markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const exportFormatSchema = z.enum(EXPORT_FORMATS);

export const queueMessageSchema = z.object({
  messageId: clientIdSchema,
  content: z.string().trim().min(1).max(tunables.runs.maxMessageChars),
  delivery: z.enum(DELIVERIES).default('next'),
  /** What the page offered as readable context when it was sent. */
  context: z
    .array(z.object({ description: z.string(), value: z.string() }))
    .transform((entries) => entries.slice(0, tunables.context.pageEntries))
    .default([]),
});
export type QueueMessage = z.infer<typeof queueMessageSchema>;

/** The language that suggestions are wanted in. */
export const suggestionsRequestSchema = z.object({ locale: z.enum(['en', 'de']) });

export const changeQueuedSchema = z.object({ delivery: z.enum(DELIVERIES) });

export const showBranchSchema = z.object({ messageId: clientIdSchema });

/** Opaque to clients: where the next page of a thread list starts. */
export const threadCursorSchema = z
  .string()
  .regex(/^[01]~\d{1,15}~[A-Za-z0-9_.:-]{1,128}$/)
  .transform((cursor) => {
    const [pinned, time, id = ''] = cursor.split('~');
    return { pinned: pinned === '1', updatedAt: new Date(Number(time)), id };
  });
export type ThreadCursor = z.infer<typeof threadCursorSchema>;

/** A message in words, with the passages of documents that it cites. */
export const readableMessageSchema = z.object({
  id: z.string(),
  role: z.enum(['user', 'assistant']),
  /** Markdown. */
  text: z.string(),
  sources: z.array(
    z.object({
      n: z.number().int(),
      title: z.string(),
      page: z.number().int().nullable(),
      quote: z.string(),
    }),
  ),
});
export type ReadableMessage = z.infer<typeof readableMessageSchema>;

/** A run of a conversation, on whatever branch. */
export const runSummarySchema = z.object({
  runId: z.string(),
  status: z.enum(RUN_STATUSES),
  startedAt: z.string().nullable(),
  events: z.number().int(),
  /** The beginning of what the user said with it. */
  question: z.string().nullable(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;
