import * as z from 'zod';

/** Content of the activity message that says how long a call took. */
export const toolTimingSchema = z.object({
  toolCallId: z.string(),
  durationMs: z.number().nonnegative(),
});
