import type * as z from 'zod';
import type { Principal } from '../auth/schema.ts';
import type { KnowledgeScope } from '../knowledge/schema.ts';
import type { CitationNumbers } from './citation-numbers.ts';

export const TOOL_CATEGORIES = ['knowledge'] as const;

/** What a tool may know about the run it works for. */
export type ToolContext = {
  principal: Principal;
  scope: KnowledgeScope;
  threadId: string;
  runId: string;
  citations: CitationNumbers;
};

/**
 * A tool of the agent. `timeoutMs` ends a call that takes too long; `resultCap` is the number of
 * characters of the result that the model gets. `execute` returns something JSON can hold, honours
 * `signal`, and may throw an AppError whose message is fit for the model and the user.
 */
export type ToolDefinition<Input = unknown> = {
  name: string;
  description: string;
  category: (typeof TOOL_CATEGORIES)[number];
  input: z.ZodType<Input>;
  timeoutMs: number;
  resultCap: number;
  execute: (call: { input: Input; signal: AbortSignal; context: ToolContext }) => Promise<unknown>;
};
