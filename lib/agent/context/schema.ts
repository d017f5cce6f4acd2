import * as z from 'zod';

/** What was left out of a part of the context, so that it keeps to its budget. */
export const contextCutSchema = z.object({
  omitted: z.number().int().positive(),
  of: z.number().int().positive(),
  unit: z.enum(['entries', 'characters']),
});
export type ContextCut = z.infer<typeof contextCutSchema>;

/** The parts of 20-agent 20.2, in the order in which the model reads them. */
export const CONTEXT_PARTS = [
  'guidance',
  'identity',
  'preferences',
  'page',
  'tree',
  'edits',
  'command',
  'errors',
] as const;
export type ContextPartName = (typeof CONTEXT_PARTS)[number];

/** A part as "what the assistant sees" shows it. */
export const contextPartSchema = z.object({
  name: z.enum(CONTEXT_PARTS),
  tokens: z.number().int(),
  cut: contextCutSchema.optional(),
  /** The beginning of what the model gets. */
  preview: z.string(),
});
export type ContextPart = z.infer<typeof contextPartSchema>;

export const CONTEXT_USAGE = 'context_usage';

/** Value of the CUSTOM event `context_usage`: how full the model's window is, and with what. Estimates. */
export const contextUsageSchema = z.object({
  /** What the model takes altogether, where that is known. */
  windowTokens: z.number().int().optional(),
  /** Beyond this the oldest turns are summarised. */
  budgetTokens: z.number().int(),
  usedTokens: z.number().int(),
  /** Ids of the instructions that held in the turn beside the rules, `tenant_scope` always. */
  instructions: z.array(z.string()).optional(),
  parts: z.array(
    z.object({
      name: z.enum(['instructions', 'tools', ...CONTEXT_PARTS, 'summary', 'conversation']),
      tokens: z.number().int(),
      cut: contextCutSchema.optional(),
      preview: z.string().optional(),
    }),
  ),
});
export type ContextUsage = z.infer<typeof contextUsageSchema>;
