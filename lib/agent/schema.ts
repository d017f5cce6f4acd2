import * as z from 'zod';

export { CONTEXT_USAGE, type ContextUsage, contextUsageSchema } from './context/schema.ts';

export {
  CODE_LANGUAGES,
  INSTRUCTIONS_CONTEXT,
  type Instruction,
  instructionSchema,
} from './instructions/schema.ts';

/** Codes of a failed run as everybody may see them (80-security S3). */
export const RUN_ERROR_CODES = [
  'AGENT_EXECUTION_ERROR',
  'TENANT_REQUIRED',
  'RATE_LIMITED',
  'TIMEOUT',
  'INVALID_REQUEST',
] as const;
export type RunErrorCode = (typeof RUN_ERROR_CODES)[number];

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
