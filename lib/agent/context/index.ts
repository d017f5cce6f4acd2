export { asData } from './as-data.ts';
export { type BuiltContext, buildContext, type ContextBudgets } from './build-context.ts';
export { contextUsage, type UsedContext } from './context-usage.ts';
export {
  CONTEXT_PARTS,
  CONTEXT_USAGE,
  type ContextCut,
  type ContextPart,
  type ContextPartName,
  type ContextUsage,
  contextPartSchema,
  contextUsageSchema,
} from './schema.ts';
export type { ContextSources } from './sources.ts';
