import * as z from 'zod';
import { RUN_ERROR_CODES } from './run-failure.ts';

export { CONTEXT_USAGE, type ContextUsage, contextUsageSchema } from './context/schema.ts';

/**
 * How a run ended when it did not simply finish: content of the ACTIVITY_SNAPSHOT `run_status`,
 * which stands in the transcript after a reload.
 */
export const runStatusSchema = z.object({
  runId: z.string(),
  status: z.enum(['stopped', 'interrupted', 'failed', 'max_steps']),
  code: z.enum(RUN_ERROR_CODES).optional(),
  message: z.string().optional(),
  retryAfterSeconds: z.number().int().positive().optional(),
});
export type RunStatus = z.infer<typeof runStatusSchema>;
