import * as z from 'zod';

/** Activity message that holds what a tool prints while it works; its card shows it. */
export const OUTPUT_ACTIVITY = 'tool_output';

export const toolOutputSchema = z.object({
  toolCallId: z.string(),
  chunks: z.array(z.object({ stream: z.enum(['stdout', 'stderr']), text: z.string() })),
  /** More was printed than is kept. */
  truncated: z.boolean().default(false),
});
export type ToolOutput = z.infer<typeof toolOutputSchema>;
export type OutputPart = ToolOutput['chunks'][number];
