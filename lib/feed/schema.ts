import * as z from 'zod';
import { DECISION_STATUSES } from '../decisions/schema.ts';
import { documentSummarySchema } from '../knowledge/schema.ts';
import { RUN_STATUSES } from '../runs/schema.ts';

/** What a workspace's open pages are told as it happens. */
export const feedEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('document'), document: documentSummarySchema }),
  z.object({ type: z.literal('document_removed'), id: z.string() }),
  z.object({ type: z.literal('note_saved'), id: z.string(), version: z.number().int() }),
  z.object({ type: z.literal('threads_changed') }),
  z.object({
    type: z.literal('run'),
    threadId: z.string(),
    runId: z.string(),
    status: z.enum(RUN_STATUSES),
  }),
  /** The last event of a server that stops; another one, or the same after its start, goes on. */
  z.object({ type: z.literal('closing') }),
  z.object({ type: z.literal('branch'), threadId: z.string() }),
  z.object({
    type: z.literal('decision'),
    id: z.string(),
    threadId: z.string(),
    status: z.enum(DECISION_STATUSES),
  }),
]);
export type FeedEvent = z.infer<typeof feedEventSchema>;
