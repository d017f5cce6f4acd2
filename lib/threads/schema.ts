import * as z from 'zod';

/** Ids that clients make: any token that is safe in a path and a log line. */
export const clientIdSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,128}$/, 'is not a usable id');

export const threadSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  updatedAt: z.string(),
  running: z.boolean(),
});
export type ThreadSummary = z.infer<typeof threadSummarySchema>;

export const renameThreadSchema = z.object({ title: z.string().trim().min(1).max(200) });

export const queueMessageSchema = z.object({
  messageId: clientIdSchema,
  content: z.string().trim().min(1).max(200_000),
});

/** Opaque to clients: where the next page of a thread list starts. */
export const threadCursorSchema = z
  .string()
  .regex(/^\d{1,17}~.{1,128}$/)
  .transform((cursor) => {
    const [time, id] = cursor.split(/~(.*)/s);
    return { updatedAt: new Date(Number(time)), id: id ?? '' };
  });
