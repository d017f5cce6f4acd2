import * as z from 'zod';
import { clientIdSchema, DELIVERIES } from '../runs/schema.ts';
import { tunables } from '../tunables.ts';

export const threadSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  updatedAt: z.string(),
  running: z.boolean(),
  /** Something in it waits for a human's decision. */
  waiting: z.boolean(),
});
export type ThreadSummary = z.infer<typeof threadSummarySchema>;

export const renameThreadSchema = z.object({
  title: z
    .string()
    .transform((title) => title.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim())
    .pipe(z.string().min(1).max(200)),
});

export const queueMessageSchema = z.object({
  messageId: clientIdSchema,
  content: z.string().trim().min(1).max(tunables.runs.maxMessageChars),
  delivery: z.enum(DELIVERIES).default('next'),
  /** What the page offered as readable context when it was sent. */
  context: z
    .array(z.object({ description: z.string().max(500), value: z.string().max(20_000) }))
    .max(32)
    .default([]),
});
export type QueueMessage = z.infer<typeof queueMessageSchema>;

export const changeQueuedSchema = z.object({ delivery: z.enum(DELIVERIES) });

export const showBranchSchema = z.object({ messageId: clientIdSchema });

/** Opaque to clients: where the next page of a thread list starts. */
export const threadCursorSchema = z
  .string()
  .regex(/^\d{1,15}~[A-Za-z0-9_.:-]{1,128}$/)
  .transform((cursor) => {
    const [time, id] = cursor.split(/~(.*)/s);
    return { updatedAt: new Date(Number(time)), id: id ?? '' };
  });

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
