import type { RunAgentInput } from '@ag-ui/client';
import * as z from 'zod';
import { AppError } from '../errors/index.ts';
import { HANDLERS } from '../routing/schema.ts';
import { workflowDirectiveSchema } from '../workflows/schema.ts';

/** What this app's client tells the agent about a run, in `forwardedProps.flightdeck`. */
const directivesSchema = z.object({
  /** The user's own choice of how the message is handled: "just answer", "plan this". */
  handler: z.enum(HANDLERS).optional(),
  workflow: workflowDirectiveSchema.optional(),
});
export type RunDirectives = z.infer<typeof directivesSchema>;

const forwardedSchema = z.object({ flightdeck: z.unknown().optional() }).nullish();

/** @throws AppError INVALID_REQUEST when they are not of this form */
export function runDirectives({ forwardedProps }: RunAgentInput): RunDirectives {
  const ours = forwardedSchema.safeParse(forwardedProps).data?.flightdeck ?? {};
  const parsed = directivesSchema.safeParse(ours);
  if (parsed.success) return parsed.data;
  throw new AppError('INVALID_REQUEST', `flightdeck: ${z.prettifyError(parsed.error)}`);
}
