import * as z from 'zod';

/** How a run ended that did not simply finish; stands in the transcript where the answer stopped. */
export const runStatusSchema = z.object({
  status: z.enum(['stopped', 'interrupted', 'failed', 'max_steps']),
  code: z.string().optional(),
  message: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
  runId: z.string().optional(),
});
export type RunStatusContent = z.infer<typeof runStatusSchema>;
