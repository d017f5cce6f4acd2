import * as z from 'zod';

const toolSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  /** JSON Schema of its arguments. */
  parameters: z.unknown().optional(),
});
export type OfferedTool = z.infer<typeof toolSchema>;

const failureSchema = z.object({
  name: z.string(),
  message: z.string(),
  /** In development only. */
  stack: z.string().optional(),
});
export type Failure = z.infer<typeof failureSchema>;

/** A message as the provider was given it: its parts, files by their size alone. */
const promptMessageSchema = z.object({ role: z.string(), content: z.unknown() });

/** One call of a model; one that is tried again is a call more. */
export const modelCallSchema = z.object({
  id: z.string(),
  /** `small` is the model for routing and summaries. */
  role: z.enum(['main', 'small']),
  provider: z.string(),
  model: z.string(),
  startedAt: z.iso.datetime(),
  firstTokenMs: z.number().optional(),
  durationMs: z.number().optional(),
  system: z.string(),
  messages: z.array(promptMessageSchema),
  tools: z.array(toolSchema),
  toolChoice: z.unknown().optional(),
  /** Temperature, most tokens, seed and the like, as far as they were set. */
  settings: z.record(z.string(), z.unknown()),
  reply: z.object({
    text: z.string(),
    reasoning: z.string(),
    toolCalls: z.array(z.object({ name: z.string(), input: z.string() })),
  }),
  tokens: z.object({ input: z.number().optional(), output: z.number().optional() }).optional(),
  finishReason: z.string().optional(),
  failure: failureSchema.optional(),
});
export type ModelCall = z.infer<typeof modelCallSchema>;

/** What is known of a run beside its events, as long as this process keeps it. */
export const runInspectionSchema = z.object({
  runId: z.string(),
  threadId: z.string(),
  /** What the page told the agent about itself, instructions among it. */
  context: z.array(z.object({ description: z.string(), value: z.unknown() })),
  forwardedProps: z.unknown(),
  calls: z.array(modelCallSchema),
  /** Calls of this run that were too many to keep. */
  droppedCalls: z.number(),
  failure: failureSchema.optional(),
});
export type RunInspection = z.infer<typeof runInspectionSchema>;

/** An event of the log with the time at which it was stored, in milliseconds since the run's first. */
export const timedEventSchema = z.object({
  at: z.number(),
  event: z.looseObject({ type: z.string() }),
});

/** A run as a test can load it: `test/run-fixture.ts`. */
export const runFixtureSchema = z.object({
  version: z.literal(1),
  threadId: z.string(),
  runId: z.string(),
  status: z.string(),
  /** What was new to the thread with this run. */
  messages: z.array(z.looseObject({ id: z.string(), role: z.string() })),
  /** Tools that the model was offered; those that were called where no more is known. */
  tools: z.array(toolSchema),
  context: z.array(z.object({ description: z.string(), value: z.unknown() })),
  events: z.array(timedEventSchema),
});
export type RunFixture = z.infer<typeof runFixtureSchema>;
